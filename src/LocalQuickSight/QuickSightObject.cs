using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.LocalQuickSight;

/// <summary>A resource as the store keeps it. Secrets are masked; credentials are not kept at all.</summary>
/// <param name="Urn">The resource of the stack that made it.</param>
/// <param name="Type">The type's token.</param>
/// <param name="Arn">Its name in AWS's form.</param>
/// <param name="Version">Counts from 1 with every change.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Updated">When it was last changed.</param>
/// <param name="Properties">Its properties in aws-native's names.</param>
internal sealed record QuickSightObject(
    string Urn, string Type, string Arn, int Version, DateTimeOffset Created, DateTimeOffset Updated, PropertyObject Properties)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's content.</summary>
    public byte[] ToJson() => Encoding.UTF8.GetBytes(
        new JsonObject
        {
            ["urn"] = Urn,
            ["type"] = Type,
            ["arn"] = Arn,
            ["version"] = Version,
            ["createdTime"] = Created.ToString("O", CultureInfo.InvariantCulture),
            ["lastUpdatedTime"] = Updated.ToString("O", CultureInfo.InvariantCulture),
            ["properties"] = ShownJson.Of(Properties),
        }.ToJsonString(Indented));

    /// <exception cref="FormatException">The content was not written by this provider.</exception>
    public static QuickSightObject FromJson(byte[] content, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 256 });
            var root = document.RootElement;
            return new QuickSightObject(
                root.GetProperty("urn").GetString()!,
                root.GetProperty("type").GetString()!,
                root.GetProperty("arn").GetString()!,
                root.GetProperty("version").GetInt32(),
                root.GetProperty("createdTime").GetDateTimeOffset(),
                root.GetProperty("lastUpdatedTime").GetDateTimeOffset(),
                (PropertyObject)PropertyJson.Read(root.GetProperty("properties")));
        }
        catch (Exception exception)
            when (exception is JsonException or KeyNotFoundException or InvalidOperationException or InvalidCastException)
        {
            throw new FormatException($"'{file}' is not a stored resource ({exception.Message}); delete the file and run 'up'", exception);
        }
    }
}
