using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using QsGen.Plans;
using QsGen.QuickSight.Schema;
using QsGen.Viewer.Sources;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Cli.Stacks;

/// <summary>What changed between two sets of definitions, in the words of plans.</summary>
internal static class ChangeWords
{
    /// <summary>A sentence for each change, by document and in its order.</summary>
    public static ImmutableArray<string> Between(DefinitionSet before, DefinitionSet after)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var (id, document) in after.Documents.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!before.Documents.TryGetValue(id, out var old))
            {
                words.Add($"{id} is new");
                continue;
            }

            words.AddRange(DocumentDiffer.Compare(Bag(old), Bag(document), [], []).Select(change => $"{id}: {Words(change)}"));
        }

        words.AddRange(before.Documents.Keys.Where(id => !after.Documents.ContainsKey(id)).Order(StringComparer.Ordinal)
            .Select(id => $"{id} is gone"));
        return words.ToImmutable();
    }

    private static string Words(DocumentChange change)
    {
        var place = string.Join(", ", change.Subject.Select(part => part.ToString()));
        if (change.WholePart)
        {
            return $"{place} {(change.Kind == DifferenceKind.Delete ? "is gone" : "is new")}";
        }

        var text = change.Summary ?? (change.Lines.IsEmpty ? $"{Short(change.Old)} → {Short(change.New)}" : "its lines changed");
        return place.Length == 0 ? $"{change.Inner}: {text}" : $"{place}, {change.Inner}: {text}";
    }

    private static string Short(JsonNode? value) => value?.ToJsonString() switch
    {
        null => "nothing",
        { Length: > 80 } text => $"{text[..80]}…",
        var text => text,
    };

    private static PropertyObject Bag(ReadOnlyMemory<byte> document) => (PropertyObject)PropertyJson.Parse(
        PulumiNames.ToPulumi((JsonObject)JsonNode.Parse(Encoding.UTF8.GetString(document.Span))!).ToJsonString());
}
