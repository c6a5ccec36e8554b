using System.Collections.Immutable;
using System.Text.RegularExpressions;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Relations;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;

namespace QsGen.Tests.Database.Relations;

/// <summary>What keeps the cost of a refresh and of a dataset in proportion, as far as the text shows it.</summary>
internal sealed class ShapeTests
{
    private static readonly DatabaseSchema Schema = new("harbor", SqlDialects.Postgres);

    [Test]
    [Pins("history-is-summed-again-for-each-day")]
    public void SubledgerBalance_ReadsRunningTotals_NotTheHistoryOfEachDay()
    {
        Assert.That(
            Full(Relation("computed_subledger_balance")),
            Does.Contain("harbor_balance_position").And.Not.Contain("harbor_current_transactions"));
        Assert.That(Full(Relation("balance_position")), Does.Contain("OVER"));
    }

    [Test]
    [Pins("current-rows-are-found-one-by-one")]
    public void CurrentTransactions_AreFoundWithoutAMaximumPerRow()
    {
        Assert.That(Full(Relation("current_transactions")), Does.Not.Contain("MAX("));
        Assert.That(
            Relation("current_transactions").Indexes.Where(index => index is { Columns: ["status"], OnlyWhere: null }), Is.Empty);
    }

    [Test]
    [Pins("links-lack-indexes")]
    public void Indexes_StartWithWhatIsAskedFor()
    {
        Assert.That(FirstColumns(Relation("current_transactions")), Is.SupersetOf(["transfer_parent_id", "transfer_id", "posting"]));
        Assert.That(
            FirstColumns(Relation("inv_money_trail_edges")),
            Is.SupersetOf(["root_transfer_id", "transfer_id", "source_account_id", "target_account_id"]));
        Assert.That(
            FirstColumns(Relation("inv_pair_rolling_anomalies")),
            Is.SupersetOf(["window_end", "recipient_account_id", "sender_account_id"]));
    }

    [TestCase("l2ft-chain-instances-dataset", 0)]
    [TestCase("l2ft-tt-instances-dataset", 0)]
    [TestCase("l2ft-tt-legs-dataset", 1)]
    [TestCase("l2ft-unified-exceptions-dataset", 0)]
    [TestCase("exec-transaction-summary-dataset", 0)]
    [Pins("chains-are-matched-for-each-visual")]
    [Pins("exceptions-scan-for-each-declaration")]
    [Pins("history-is-aggregated-for-each-visual")]
    public void Dataset_ReadsWhatTheRefreshPrepared(string suffix, int readsOfLegs)
    {
        var sql = DatasetQueries.Get(suffix, Harbor.Institution(), SqlDialects.Postgres).Sql;

        Assert.That(Regex.Count(sql, "harbor_(current_)?transactions"), Is.EqualTo(readsOfLegs));
    }

    [Test]
    [Pins("metadata-filter-reads-all-legs")]
    public async Task MetadataFilter_OneChosenKey_LeavesOneBranchInThePlan()
    {
        await using var book = await HarborBook.OpenAsync(SqlDialects.Postgres);
        var query = DatasetQueries.Get("l2ft-postings-dataset", book.Institution, SqlDialects.Postgres);
        var key = book.Institution.Rails.SelectMany(rail => rail.MetadataKeys).First().Value;
        var bound = query.Bind(new Dictionary<string, ImmutableArray<string>> { ["pKey"] = [key], ["pValues"] = ["s-1", "s-2"] });

        var plan = await book.Session.ListAsync($"EXPLAIN {bound}", default);

        Assert.That(Regex.Count(bound, "JSON_VALUE"), Is.GreaterThan(1));
        Assert.That(Regex.Count(string.Join('\n', plan.Select(row => row[0])), "JSON_VALUE"), Is.EqualTo(1));
    }

    private static IEnumerable<string> FirstColumns(SchemaTable table) => table.Indexes.Select(index => index.Columns[0]);

    private static string Full(SchemaTable table)
    {
        var values = new RelationValues(Harbor.Institution(), Schema.Dialect) { AsOf = Harbor.At(9), Legs = new(7), Balances = new(8) };
        return RelationCatalogue.BuiltIn.Steps.Single(step => step.Name == table.ShortName)
            .Template.Render(new RelationNames(RelationCatalogue.BuiltIn, Schema).ForAll(Schema), values);
    }
}
