using System.Text;
using QsGen.Database.Schema;
using QsGen.Database.Tables;
using QsGen.Handbook.Rendering;

namespace QsGen.Handbook.Lists;

/// <summary>Every table with its columns, from the declarations that the database is made by.</summary>
internal static class RelationList
{
    /// <summary>The list as Markdown.</summary>
    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var group in DatabaseSchema.Tables.GroupBy(table => table.Kind).OrderBy(group => group.Key))
        {
            text.Append($"\n## {Heading(group.Key)}\n");
            foreach (var table in group)
            {
                Add(text, table);
            }
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, SchemaTable table)
    {
        text.Append($"\n### {table.ShortName}\n\nOne row is {MarkdownEscape.Text(Grain(table.Grain))}.\n");
        var key = table.PrimaryKey.IsEmpty ? table.Key : table.PrimaryKey;
        if (!key.IsEmpty)
        {
            text.Append($"\nKey: {string.Join(", ", key.Select(MarkdownEscape.Code))}.\n");
        }

        MarkdownTable.Begin(text, "column", "type", "may be empty", "meaning");
        foreach (var column in table.Columns)
        {
            MarkdownTable.Row(
                text,
                MarkdownEscape.Code(column.Name),
                MarkdownEscape.Text(column.Type.ToString()),
                column.IsNullable ? "yes" : "no",
                MarkdownEscape.Text(column.Meaning));
        }
    }

    private static string Grain(string grain) =>
        grain.StartsWith("one row per ", StringComparison.Ordinal) ? "one " + grain["one row per ".Length..] : grain.TrimEnd('.');

    private static string Heading(TableKind kind) => kind switch
    {
        TableKind.Base => "The bank's data",
        TableKind.Staging => "The bank's data on its way",
        TableKind.Configuration => "What the institution declares",
        TableKind.Derived => "What a refresh computes",
        TableKind.Record => "What was done and when",
        _ => throw new PageBlockException(
            $"{nameof(TableKind)}.{kind} has no heading; add a line for it to {nameof(RelationList)} in src/Handbook/Lists."),
    };
}
