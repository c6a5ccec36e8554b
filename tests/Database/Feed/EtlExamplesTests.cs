using System.Text.RegularExpressions;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Feed;

internal sealed class EtlExamplesTests
{
    private const string Hostile = "';DROP TABLE x;--\"ß\n\\<<$p>>";

    private static readonly LocalDate Day = new(2030, 1, 15);

    private static IEnumerable<InstitutionModel> Institutions =>
    [
        SmallBank.Model,
        SmallBank.Create(Hostile),
        SmallBank.Model with { RoleBusinessDayOffsets = [new(new("Customer"), 17)] },
        .. BundledInstitutions.Names.Select(BundledInstitutions.Load),
    ];

    private static IEnumerable<TestCaseData> Everywhere =>
        from engine in TestDatabase.Engines
        from bank in Institutions.Select((bank, index) => (bank, index))
        select new TestCaseData(engine, bank.bank).SetArgDisplayNames(engine.Name, $"{bank.bank.Instance} {bank.index}");

    [TestCaseSource(nameof(Everywhere))]
    public async Task Write_RunOnEmptyTables_KeepsTheContract(SqlDialect engine, InstitutionModel bank)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var session = await database.OpenAsync();
        var schema = DatabaseSchema.Of(bank, engine);
        await session.ScriptAsync(
            BaseTables.All.Add(DeliveredTables.ControlTotals).SelectMany(table => new SchemaDdl(schema).Create(table)),
            CancellationToken.None);

        var loaded = await new ExampleLoad(session, bank).RunAsync(Day, CancellationToken.None);

        Assert.That(
            () => new ExampleLoad(session, bank).RunAsync(Day, CancellationToken.None),
            Throws.InstanceOf<SqlSessionException>().With.Message.Contains("examples would mix with them"));
        var report = await FeedCheck.RunAsync(session, bank, 3, CancellationToken.None);
        var examples = EtlExamples.Of(bank, Day);
        Assert.That(report.Findings.Select(FeedCheckTests.Describe), Is.Empty);
        Assert.That(loaded, Is.EqualTo((report.Legs, report.Balances)));
        Assert.That(report.Legs, Is.EqualTo(examples.Sum(example => example.Legs.Length)));
        Assert.That(report.Balances, Is.EqualTo(examples.Sum(example => example.Balances.Length)));
    }

    [Test]
    public void Write_EachExample_SaysWhyAndWhoReadsIt()
    {
        foreach (var (bank, dialect) in Institutions.SelectMany(bank => SqlDialects.All.Select(dialect => (bank, dialect))))
        {
            var examples = EtlExamples.Of(bank, Day).Length;
            var script = EtlExamples.Write(bank, dialect, Day);

            Assert.That(Regex.Count(script, "^-- Why: ", RegexOptions.Multiline), Is.EqualTo(examples));
            Assert.That(Regex.Count(script, "^-- Consumed by: ", RegexOptions.Multiline), Is.EqualTo(examples));
            Assert.That(script, Does.EndWith(";\n"));
            Assert.That(
                PreflightQuestion.All.Where(question => !script.Contains($"\n-- {question.Title}\n-- SELECT ", StringComparison.Ordinal)),
                Is.Empty);
        }
    }

    [Test]
    public void Of_BankWithEverything_ShowsEveryCase()
    {
        var titles = EtlExamples.Of(SmallBank.Model, Day).Select(example => example.Title);

        Assert.That(titles, Is.EqualTo(
        [
            "Postings of a core banking system, mapped by a query (rail Inbound)",
            "A firing of a 2-leg rail (Inbound)",
            "A firing of a 2-leg-aggregating rail (Sweep)",
            "A shared transfer of the template Cycle",
            "A chain: Sweep leads to Forward",
            "A force post from outside (Inbound) and its catch-up (Outbound)",
            "Pending, then posted (rail Inbound)",
            "Sweep bundles Charge",
            "A technical correction (rail Inbound)",
            "A new metadata key (rail Inbound)",
            "The end-of-day snapshot",
            "A restated balance (acct-1-EXAMPLE-001)",
        ]));
    }

    [Test]
    public void Of_InstitutionWithoutRails_HasNothingToShow() =>
        Assert.That(EtlExamples.Of(new InstitutionModel { Instance = new("empty") }, Day), Is.Empty);

    [Test]
    public void Of_Ids_AreSentinels() =>
        Assert.That(
            EtlExamples.Of(SmallBank.Model, Day).SelectMany(example => example.Legs).SelectMany(leg => new[] { leg.Id, leg.TransferId }),
            Has.All.Match("-EXAMPLE-[0-9]{3}$"));

    [Test]
    public void Write_SameInput_SameText() =>
        Assert.That(
            EtlExamples.Write(SmallBank.Create(Hostile), SqlDialects.Oracle, Day),
            Is.EqualTo(EtlExamples.Write(SmallBank.Create(Hostile), SqlDialects.Oracle, Day)));
}
