using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>Holds a resource document against all that AWS says about it, before any engine sees it.</summary>
/// <remarks>
/// Checked are the published resource schema (types, required properties, enums, patterns, lengths, ranges, counts), what AWS only
/// documents (unions with exactly one member, properties that the service owns or needs), that every id in the document refers to
/// something in it, and the size limit of the deployment API.
/// </remarks>
internal static class ResourceSchemaCheck
{
    /// <summary>The most characters that the deployment API takes as the desired state of one resource.</summary>
    public const int SizeLimit = 262_144;

    /// <summary>From this many characters on, the size is a warning: 95 % of the limit.</summary>
    public const int SizeWarning = SizeLimit / 20 * 19;

    /// <summary>Checks a document in AWS API names.</summary>
    /// <returns>All violations, warnings among them; empty when nothing is wrong.</returns>
    public static ImmutableArray<SchemaViolation> Check(ResourceKind kind, JsonObject document)
    {
        var found = new ViolationList(document);
        CheckBody(kind, document, found);
        CheckReferences(kind, document, found);

        return found.ToImmutable();
    }

    /// <summary>
    /// Checks a document whose references are known to be right, because another one with the same definition was checked.
    /// </summary>
    /// <returns>All violations but those of references, warnings among them.</returns>
    public static ImmutableArray<SchemaViolation> CheckBody(ResourceKind kind, JsonObject document)
    {
        var found = new ViolationList(document);
        CheckBody(kind, document, found);

        return found.ToImmutable();
    }

    /// <summary>Checks a document in the names of Pulumi's aws-native provider. Paths are in AWS API names.</summary>
    public static ImmutableArray<SchemaViolation> CheckPulumi(ResourceKind kind, JsonObject document) =>
    [
        .. PulumiNames.Unknown(document).Select(path => new SchemaViolation(
            path, SchemaRule.UnknownProperty, "is no name of the aws-native provider")),
        .. Check(kind, PulumiNames.ToApi(document)),
    ];

    private static void CheckBody(ResourceKind kind, JsonObject document, ViolationList found)
    {
        var schema = ResourceSchema.Of(kind);
        schema.Root.Check(document, found);
        CheckOwnership(schema, document, found);
        CheckSize(document, found);
    }

    private static void CheckOwnership(ResourceSchema schema, JsonObject document, ViolationList found)
    {
        foreach (var name in schema.ReadOnly.Where(document.ContainsKey))
        {
            found.Add(document, name, SchemaRule.ReadOnly, "is set by the service; leave it out");
        }

        foreach (var name in schema.Needed.Where(name => !document.ContainsKey(name) && !IsUpload(name, document)))
        {
            found.Add(document, name, SchemaRule.Required, "is optional in the schema, but nothing can be created without it");
        }
    }

    // An uploaded file has no connection to describe.
    private static bool IsUpload(string needed, JsonObject document) =>
        needed == "DataSourceParameters" && document["Type"] is JsonValue type && type.TryGetValue(out string? text) && text == "FILE";

    private static void CheckReferences(ResourceKind kind, JsonObject document, ViolationList found)
    {
        if (kind is ResourceKind.DataSet)
        {
            DataSetReferences.Check(document, found);
        }
        else if (kind is ResourceKind.Analysis or ResourceKind.Dashboard && document["Definition"] is JsonObject definition)
        {
            new DefinitionReferences(definition, found).Check();
        }
    }

    private static void CheckSize(JsonObject document, ViolationList found)
    {
        var size = DocumentSize.Of(document);
        if (size < SizeWarning)
        {
            return;
        }

        var severity = size > SizeLimit ? ViolationSeverity.Error : ViolationSeverity.Warning;
        var share = (100 * size / SizeLimit).ToString(CultureInfo.InvariantCulture);
        found.Add(document, SchemaRule.Size, $"has {size} characters, {share} % of the {SizeLimit} that can be deployed", severity);
    }
}
