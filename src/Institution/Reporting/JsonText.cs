using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QsGen.Institution.Reporting;

/// <summary>Makes JSON, and prints it the same way on every machine.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",

        // The text goes to files and terminals, never into HTML, and names should stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A list of texts.</summary>
    public static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    /// <summary>Indented JSON without a final line end.</summary>
    public static string Indented(this JsonNode node) => node.ToJsonString(Options);

    /// <summary>Indented JSON with a final line end.</summary>
    public static string Print(JsonNode node) => node.Indented() + "\n";
}
