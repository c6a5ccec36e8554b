using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Tables;
using QsGen.Database.Templates;
using QsGen.Institution;
using QsGen.Institution.Derived;

namespace QsGen.Database.Feed;

/// <summary>Worked examples of what a feed writes, in the institution's own rails, roles and keys. They keep the contract.</summary>
internal static class EtlExamples
{
    /// <summary>The examples as a script of INSERT statements with comments, ready to run on empty base tables.</summary>
    /// <param name="institution">Whose feed it is.</param>
    /// <param name="dialect">The engine that the script is for.</param>
    /// <param name="day">The day of the postings.</param>
    public static string Write(InstitutionModel institution, SqlDialect dialect, LocalDate day)
    {
        var values = new
        {
            Header = $"Examples of the feed of {institution.Instance} for {dialect.DisplayName}. Run them on an empty database, refresh, "
                + "and look at the dashboards named under each. Ids with EXAMPLE in them are sentinels.",
            Examples = Of(institution, day).Select((example, index) => new
            {
                Title = $"{index + 1}. {example.Title}",
                Why = $"Why: {example.Why}",
                ConsumedBy = $"Consumed by: {example.Kind.Readers}",
                Effect = $"See it after a refresh: {example.EffectQuery(institution.Instance.Value)}",
                Rows = new SqlText(Rows(example, institution, dialect)),
            }),
            Ending = "Then compute what the dashboards show (qsgen data refresh --execute), and ask before anybody looks at them. Each of "
                + "these answers no row when the load is sound; 'qsgen data test' asks more.",
            Questions = PreflightQuestion.All.Select(question => new
            {
                question.Title,
                Lines = $"{question.Query(dialect, institution.Instance.Value)};".Split('\n'),
            }),
        };
        return SqlTemplates.Get("Sql/Feed/etl-examples.sql").Render(dialect.For(institution), institution.Instance.Value, values) + "\n";
    }

    /// <summary>The statements that load an example.</summary>
    /// <param name="example">The example.</param>
    /// <param name="institution">Whose feed it is.</param>
    /// <param name="dialect">The engine that they are for.</param>
    public static string Rows(EtlExample example, InstitutionModel institution, SqlDialect dialect) =>
        SqlTemplates.Get("Sql/Feed/etl-example.sql").Render(dialect.For(institution), institution.Instance.Value, new
        {
            example.FromSource,
            example.Legs,
            LegValues = example.Legs.Select(BaseTableLoader.Values),
            BalanceValues = example.Balances.Select(BaseTableLoader.Values),
            LegColumns = Columns(BaseTables.Transactions),
            BalanceColumns = Columns(BaseTables.DailyBalances),
        }).Trim();

    /// <summary>The examples in load order; a case that the institution's declaration has no use for is left out.</summary>
    /// <param name="institution">Whose feed it is.</param>
    /// <param name="day">The day of the postings.</param>
    public static ImmutableArray<EtlExample> Of(InstitutionModel institution, LocalDate day)
    {
        var facts = InstitutionFacts.Of(institution);
        var accounts = new ExampleAccounts(facts);
        var cases = new ExampleCases(facts, new ExampleRows(facts, accounts, day.At(new LocalTime(10, 30))));
        ImmutableArray<EtlExample?> movements =
        [
            cases.SourceSystem(), .. cases.RailShapes(), cases.Template(), cases.Chain(), cases.CatchUp(), cases.InFlight(),
            cases.Bundle(), cases.Correction(), cases.NewMetadataKey(),
        ];
        var legs = movements.OfType<EtlExample>().ToImmutableArray();
        var balances = new ExampleBalances(facts, accounts).After(legs.SelectMany(example => example.Legs));
        return [.. legs, .. ExampleCases.Balances([.. balances])];
    }

    private static IEnumerable<string> Columns(SchemaTable table) =>
        table.Columns.Where(column => !column.IsEntry).Select(column => column.Name);
}
