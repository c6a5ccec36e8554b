using System.Text.RegularExpressions;
using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>Plans the view over a table that a feed fills with cents, and that table itself where there is none yet. One that is there is
/// the feed's: nothing here changes it.</summary>
/// <param name="schema">Whose tables; its feed has that shape.</param>
/// <param name="draft">Takes the plan.</param>
internal sealed partial class FeedPlan(DatabaseSchema schema, SchemaPlanDraft draft)
{
    private static readonly string[] Amounts = ["amount_money", "money", "expected_eod_balance"];

    /// <summary>Plans one of them.</summary>
    /// <param name="table">The base table that the view is read as.</param>
    /// <param name="live">What there is.</param>
    /// <param name="isCurrent">Whether the view that is there was made for the present declaration.</param>
    public void Plan(SchemaTable table, LiveCatalog live, bool isCurrent)
    {
        var (stored, view, theirs) = (schema.StoredNameOf(table), schema.NameOf(table), CentsTables.Find(table)!);
        if (!live.Tables.TryGetValue(stored, out var found))
        {
            draft.Add(
                $"create table {stored} for a feed of cents",
                $"table {stored}, which the feed fills, is missing; 'schema apply' makes it",
                new SchemaDdl(schema.OfFeed).Create(theirs));
        }
        else if (ProblemOf(stored, theirs, found) is { } problem)
        {
            draft.AddObstacle(problem);
            return;
        }

        if (!live.Tables.TryGetValue(view, out var shown))
        {
            draft.Add(
                $"create view {view} of {stored}",
                $"view {view} is missing; 'schema apply' makes it",
                new FeedView(schema).Create(table));
        }
        else if (shown.Kind == LiveKind.View && !isCurrent)
        {
            draft.Add(
                $"make view {view} of {stored} anew",
                $"view {view} may be of another declaration; 'schema apply' makes it anew",
                new FeedView(schema).Create(table));
        }
        else if (shown.Kind != LiveKind.View)
        {
            draft.AddObstacle($"{view} is a table, but must be a view of {stored}; rename or drop it, then apply again");
        }
    }

    private static string? ProblemOf(string name, SchemaTable theirs, LiveTable found)
    {
        var columns = found.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        var lacking = theirs.Columns.Where(column => !columns.ContainsKey(column.Name) && column.Name != "metadata")
            .Select(column => column.Name).ToList();
        if (lacking is not [])
        {
            return $"{name} is no table of a feed of cents: it lacks {string.Join(", ", lacking)}; "
                + "see qsgen:feedFormat and qsgen:feedPrefix";
        }

        var fraction = Amounts.FirstOrDefault(amount =>
            columns.TryGetValue(amount, out var column) && HasFraction().IsMatch(column.Type));
        return fraction is not null
            ? $"column {fraction} of {name} is {columns[fraction].Type}, so it holds no cents; leave qsgen:feedFormat out"
            : null;
    }

    [GeneratedRegex(@",\s*[1-9]|DOUBLE|REAL|FLOAT", RegexOptions.IgnoreCase)]
    private static partial Regex HasFraction();
}
