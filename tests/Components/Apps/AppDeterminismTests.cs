using QsGen.Components.Shared;
using QsGen.Institution;
using QsGen.QuickSight;
using QsGen.Sql.Datasets;
using QsGen.Sql.Dialects;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Components.Apps;

/// <summary>Same input, same bytes; and the order of the YAML file is not part of the input.</summary>
internal sealed class AppDeterminismTests
{
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

    private static IEnumerable<TestCaseData> Institutions() => BundledInstitutions.Names.Select(name =>
        new TestCaseData(BundledInstitutions.Load(name)).SetArgDisplayNames(name));

    private static IEnumerable<string> Emitted(InstitutionModel institution) => AppFixtures
        .AppsOf(new AppContext(institution, SqlDialects.Postgres))
        .Select(app => AppDefinition.Of(app).ToJsonString())
        .ToList();

    private static IEnumerable<string> Sql(InstitutionModel institution) =>
        SqlDialects.All.SelectMany(dialect => DatasetQueries.All(institution, dialect)).Select(query => query.Sql).ToList();

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
