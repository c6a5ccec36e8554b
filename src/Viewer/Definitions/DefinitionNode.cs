using System.Collections.Immutable;
using System.Text.Json;

namespace QsGen.Viewer.Definitions;

/// <summary>A place in a definition, which may be absent: asking an absent place for something gives what absence means.</summary>
/// <param name="Element">The JSON there; undefined when there is none.</param>
/// <param name="Path">Where it is, for messages.</param>
internal readonly record struct DefinitionNode(JsonElement Element, string Path)
{
    /// <summary>Whether something is there.</summary>
    public bool Exists => Element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>What is below a name.</summary>
    public DefinitionNode this[string name] =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var child)
            ? new(child, Below(name))
            : new(default, Below(name));

    /// <summary>The items of a list; none when it is absent.</summary>
    /// <exception cref="DefinitionException">It is no list.</exception>
    public IEnumerable<DefinitionNode> Items
    {
        get
        {
            if (!Exists)
            {
                return [];
            }

            if (Element.ValueKind != JsonValueKind.Array)
            {
                throw Unexpected("a list");
            }

            var path = Path;
            return Element.EnumerateArray().Select((item, index) => new DefinitionNode(item, $"{path}[{index}]"));
        }
    }

    /// <summary>The members of an object; none when it is absent.</summary>
    /// <exception cref="DefinitionException">It is no object.</exception>
    public IEnumerable<(string Name, DefinitionNode Node)> Members
    {
        get
        {
            if (!Exists)
            {
                return [];
            }

            if (Element.ValueKind != JsonValueKind.Object)
            {
                throw Unexpected("an object");
            }

            var path = Path;
            return Element.EnumerateObject()
                .Where(member => member.Value.ValueKind != JsonValueKind.Null)
                .Select(member => (member.Name, new DefinitionNode(member.Value, $"{path}.{member.Name}")));
        }
    }

    /// <summary>The one member of an object that stands for one of several kinds.</summary>
    /// <exception cref="DefinitionException">It has none, or several.</exception>
    public (string Kind, DefinitionNode Node) Union =>
        Members.ToList() is [var only] ? only : throw Unexpected("an object with one member");

    /// <summary>A text, or null when absent. Numbers and flags are their JSON.</summary>
    /// <exception cref="DefinitionException">It is a list or an object.</exception>
    public string? Text => Element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => Element.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => Element.GetRawText(),
        _ => throw Unexpected("a text"),
    };

    /// <summary>A text that must be there.</summary>
    /// <exception cref="DefinitionException">It is absent or no text.</exception>
    public string Required => Text ?? throw new DefinitionException(Path, "is missing");

    /// <summary>A number, or null when absent.</summary>
    /// <exception cref="DefinitionException">It is no number.</exception>
    public decimal? Number => Element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.Number when Element.TryGetDecimal(out var number) => number,
        _ => throw Unexpected("a number"),
    };

    /// <summary>A whole number, or null when absent.</summary>
    /// <exception cref="DefinitionException">It is no whole number.</exception>
    public int? Whole => Number is not { } number
        ? null
        : number == decimal.Truncate(number) && Math.Abs(number) < int.MaxValue ? (int)number : throw Unexpected("a whole number");

    /// <summary>Whether it is there and true.</summary>
    /// <exception cref="DefinitionException">It is no flag.</exception>
    public bool IsTrue => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => false,
        _ => throw Unexpected("true or false"),
    };

    /// <summary>The texts of a list.</summary>
    public ImmutableArray<string> Texts => [.. Items.Select(item => item.Required)];

    /// <summary>Reads a document.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <exception cref="DefinitionException">It is no JSON.</exception>
    public static DefinitionNode Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return new(document.RootElement.Clone(), "");
        }
        catch (JsonException exception)
        {
            throw new DefinitionException(
                $"line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}", "is no JSON from here on");
        }
    }

    // A place that was never named, as what an empty list is said to begin with, has no path.
    private string Below(string name) => string.IsNullOrEmpty(Path) ? name : $"{Path}.{name}";

    private DefinitionException Unexpected(string expected) =>
        new(string.IsNullOrEmpty(Path) ? "the document" : Path, $"is not {expected}");
}
