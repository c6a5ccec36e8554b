using QsGen.Components.Shared;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.Tests.Institution.Generation;
using QsGen.Tests.Institution.Writing;
using QsGen.Tests.Support;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Components.Apps;

/// <summary>Same input, same bytes; and the order of the YAML file is not part of the input.</summary>
internal sealed class AppDeterminismTests
{
    private const int Orders = 3;

    [TestCaseSource(nameof(Institutions))]
    public void Emit_Twice_GivesTheSameBytes(InstitutionModel institution)
    {
        var first = Emitted(institution);

        Assert.That(Emitted(institution), Is.EqualTo(first));
    }

    [TestCaseSource(nameof(Institutions))]
    public void Emit_ListsInAnotherOrder_GivesTheSameBytes(InstitutionModel institution) =>
        Assert.That(Emitted(Reversed(institution)), Is.EqualTo(Emitted(institution)));

    [TestCaseSource(nameof(Institutions))]
    public void Datasets_ListsInAnotherOrder_GiveTheSameSql(InstitutionModel institution)
    {
        var reversed = Reversed(institution);

        Assert.That(Sql(reversed), Is.EqualTo(Sql(institution)));
    }

    [TestCaseSource(nameof(Institutions))]
    public void Emit_YamlWrittenInAnyOrder_GivesTheSameBytes(InstitutionModel institution)
    {
        var expected = Emitted(institution).Concat(Sql(institution)).ToList();

        foreach (var seed in Enumerable.Range(1, Orders))
        {
            var shuffled = TestInstitutions.Load(InstitutionWriter.Write(Shuffled(institution, new Dice(seed))));

            Assert.That(Emitted(shuffled).Concat(Sql(shuffled)), Is.EqualTo(expected), $"order {seed}");
        }
    }

    private static IEnumerable<TestCaseData> Institutions() => TestInstitutions.All.Select(institution =>
        new TestCaseData(TestInstitutions.Load(institution.Yaml)).SetArgDisplayNames(institution.Name));

    private static IEnumerable<string> Emitted(InstitutionModel institution) => AppFixtures
        .AppsOf(new AppContext(institution, SqlDialects.Postgres))
        .Select(app => AppDefinition.Of(app).ToJsonString())
        .ToList();

    private static IEnumerable<string> Sql(InstitutionModel institution) =>
        SqlDialects.All.SelectMany(dialect => DatasetQueries.All(institution, dialect)).Select(query => query.Sql).ToList();

    private static InstitutionModel Shuffled(InstitutionModel institution, Dice dice) => institution with
    {
        Accounts = Shuffled(institution.Accounts, dice),
        AccountTemplates = Shuffled(institution.AccountTemplates, dice),
        Rails = Shuffled(institution.Rails, dice),
        TransferTemplates = Shuffled(institution.TransferTemplates, dice),
        Chains = Shuffled(institution.Chains, dice),
        LimitSchedules = Shuffled(institution.LimitSchedules, dice),
    };

    private static ValueList<T> Shuffled<T>(ValueList<T> list, Dice dice) => dice.Some(list, list.Length).ToValueList();

    private static InstitutionModel Reversed(InstitutionModel institution) => institution with
    {
        Accounts = institution.Accounts.Reverse().ToValueList(),
        AccountTemplates = institution.AccountTemplates.Reverse().ToValueList(),
        Rails = institution.Rails.Reverse().ToValueList(),
        TransferTemplates = institution.TransferTemplates.Reverse().ToValueList(),
        Chains = institution.Chains.Reverse().ToValueList(),
        LimitSchedules = institution.LimitSchedules.Reverse().ToValueList(),
    };
}
