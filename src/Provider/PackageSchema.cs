using System.Collections.Immutable;
using System.Text.Json.Nodes;
using QsGen.Institution.Reporting;
using QsGen.Provider.Resources;

namespace QsGen.Provider;

/// <summary>The package's schema in Pulumi's form: for editors, documentation and generated SDKs.</summary>
internal static class PackageSchema
{
    /// <summary>The package's name.</summary>
    public const string Package = "qsgen";

    /// <summary>The schema as JSON text.</summary>
    /// <param name="version">The package's version.</param>
    /// <param name="resources">The resources that it manages.</param>
    /// <param name="components">The components that it makes.</param>
    public static string Of(string version, IEnumerable<ResourceSpec> resources, IEnumerable<ResourceSpec> components) => new JsonObject
    {
        ["name"] = Package,
        ["version"] = version,
        ["displayName"] = "QsGen",
        ["description"] = "An institution's reconciliation dashboards, its database and its audit report.",
        ["config"] = new JsonObject { ["variables"] = new JsonObject() },
        ["provider"] = new JsonObject { ["description"] = "The provider of package qsgen; it needs no configuration." },
        ["resources"] = Map(
            resources.Select(spec => (Spec: spec, IsComponent: false)).Concat(components.Select(spec => (Spec: spec, IsComponent: true))),
            each => each.Spec.Token,
            each => each.IsComponent ? Component(each.Spec) : Resource(each.Spec)),
    }.ToJsonString();

    private static JsonObject Component(ResourceSpec component)
    {
        var result = Described(component, component.Outputs);
        result["isComponent"] = true;
        return result;
    }

    // A resource's state holds its inputs too, a component's its outputs alone.
    private static JsonObject Resource(ResourceSpec resource) => Described(resource, [.. resource.Inputs, .. resource.Outputs]);

    private static JsonObject Described(ResourceSpec resource, ImmutableArray<PropertySpec> state) => new()
    {
        ["description"] = resource.Description,
        ["inputProperties"] = Map(resource.Inputs, property => property.Name, Property),
        ["requiredInputs"] = Names(resource.Inputs.Where(property => property.Required)),
        ["properties"] = Map(state, property => property.Name, Property),
        ["required"] = Names(state.Where(property => property.Required)),
    };

    private static JsonObject Property(PropertySpec property)
    {
        var result = property.Kind switch
        {
            PropertyKind.Text => new JsonObject { ["type"] = "string" },
            PropertyKind.Integer => new JsonObject { ["type"] = "integer" },
            PropertyKind.Number => new JsonObject { ["type"] = "number" },
            PropertyKind.Flag => new JsonObject { ["type"] = "boolean" },
            PropertyKind.TextMap => new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = new JsonObject { ["type"] = "string" },
            },
            PropertyKind.TextList => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            _ => throw new ArgumentOutOfRangeException(nameof(property), property.Kind, "There is no such kind."),
        };
        result["description"] = property.Description;
        if (property.Secret)
        {
            result["secret"] = true;
        }

        return result;
    }

    private static JsonArray Names(IEnumerable<PropertySpec> properties) => JsonText.List(properties.Select(property => property.Name));

    private static JsonObject Map<T>(IEnumerable<T> items, Func<T, string> key, Func<T, JsonObject> value) =>
        new(items.OrderBy(key, StringComparer.Ordinal).Select(item => KeyValuePair.Create(key(item), (JsonNode?)value(item))));
}
