using System.Globalization;
using System.Text;
using QsGen.Database.Dialects;
using QsGen.Database.Relations;
using QsGen.Database.Tables;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Relations;

/// <summary><c>docs/relations.md</c> is what the headers of the relations say; <c>QSGEN_RECORD=1</c> writes it anew.</summary>
internal sealed class RelationPageTests
{
    private static string Page => Path.Combine(Repository.Root, "docs", "relations.md");

    [Test]
    public void Page_SaysWhatTheHeadersSay()
    {
        var written = Write();
        if (Approved.IsRecording)
        {
            File.WriteAllText(Page, written);
        }

        Assert.That(File.ReadAllText(Page), Is.EqualTo(written), "set QSGEN_RECORD=1 once and look at the difference");
    }

    [Test]
    public void Headers_SayWhatEveryColumnAndIndexIsFor()
    {
        var tables = RelationCatalogue.BuiltIn.Tables;
        var columns = tables.SelectMany(table => table.Columns.Where(column => !IsTakenOver(table) && column.Meaning.Length == 0));

        Assert.That(columns, Is.Empty);
        Assert.That(tables.SelectMany(table => table.Indexes).Where(index => index.Reason.Length == 0), Is.Empty);
    }

    private static string Write()
    {
        var page = new StringBuilder(
            """
            # Relations

            The tables that a refresh computes, as the headers of the files under `Sql/Relations` declare them; this page is written from
            those. [adding-a-relation.md](adding-a-relation.md) says how to add one. Names here are without the institution's prefix.
            Amounts have the decimals of the institution's currency, at least two: `money` has 18 digits before them, `sum` 38 digits in
            all, and `squares` 38 with twice as many decimals.

            """);
        foreach (var step in RelationCatalogue.BuiltIn.Steps.OfType<RelationStep>().OrderBy(step => step.Name, StringComparer.Ordinal))
        {
            Write(page, step);
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Write(StringBuilder page, RelationStep step)
    {
        var reads = step.ReadsInFull.Order(StringComparer.Ordinal).Where(name => name != step.Name && !IsScratch(name));
        page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {step.Name}").AppendLine();
        page.AppendLine(step.Summary).AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"- {Capital(step.Table.Grain)}");
        page.AppendLine(CultureInfo.InvariantCulture, $"- Key: {(step.Table.Key.IsEmpty ? "none" : Codes(step.Table.Key))}");
        page.AppendLine(CultureInfo.InvariantCulture, $"- Reads: {Codes(reads)}");
        page.AppendLine(CultureInfo.InvariantCulture, $"- Reached by: {Reached(step)}").AppendLine();
        page.AppendLine("| column | type | meaning |").AppendLine("|---|---|---|");
        foreach (var column in step.Table.Columns)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"| `{column.Name}` | {column.Type} | {column.Meaning} |");
        }

        if (!step.Table.Indexes.IsEmpty)
        {
            page.AppendLine().AppendLine("| index | for |").AppendLine("|---|---|");
            foreach (var index in step.Table.Indexes)
            {
                page.AppendLine(CultureInfo.InvariantCulture, $"| {Codes(index.Columns)}{Only(index)} | {index.Reason} |");
            }
        }
    }

    private static string Reached(RelationStep step) => step.Reaches.IsEmpty
        ? "any change"
        : string.Join("; ", step.Reaches.Select(reach => reach.IsMade ? "its own new rows" : $"`{reach.Scratch}`"));

    private static bool IsTakenOver(SchemaTable table) => table.ShortName is "current_transactions" or "current_daily_balances";

    private static bool IsScratch(string name) => RelationCatalogue.BuiltIn.Steps.OfType<ScratchStep>().Any(step => step.Name == name);

    private static string Only(SchemaIndex index) => index.OnlyWhere is null ? "" : $" where `{index.OnlyWhere}`";

    private static string Codes(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
