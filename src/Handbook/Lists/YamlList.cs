using System.Text;
using QsGen.Handbook.References;
using QsGen.Handbook.Rendering;
using QsGen.Institution.Format;

namespace QsGen.Handbook.Lists;

/// <summary>Every key of an institution's file, from the declarations that its reader and the JSON Schema go by.</summary>
internal static class YamlList
{
    /// <summary>The list as Markdown.</summary>
    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var part in YamlParts.All)
        {
            text.Append($"\n## {part.Title}\n\n{MarkdownEscape.Text(part.Meaning)}\n");
            MarkdownTable.Begin(text, "key", "value", "meaning");
            foreach (var key in part.Keys)
            {
                MarkdownTable.Row(
                    text,
                    MarkdownEscape.Code(key.Name) + (key.Required ? " (required)" : ""),
                    key.Entity is { } entity ? Below(key, entity) : YamlValues.Of(key.Kind),
                    MarkdownEscape.Text(key.Meaning));
            }
        }

        return text.ToString();
    }

    private static string Below(KeyFormat key, EntityFormat entity) =>
        $"{Beginning(key.Kind)} [{entity.Title}](#{ReferenceBook.Slug(entity.Title)})";

    private static string Beginning(ValueKind kind) => kind switch
    {
        ValueKind.MappingList => "a list, each a",
        ValueKind.Children => "a list, each a name or a",
        _ => "a",
    };
}
