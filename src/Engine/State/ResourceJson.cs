using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using QsGen.Engine.Urns;
using QsGen.Wire;

namespace QsGen.Engine.State;

/// <summary>One resource in Pulumi's state format. What has its default value is left out.</summary>
internal static class ResourceJson
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static void Write(Utf8JsonWriter writer, ResourceState resource, SecretMemory secrets)
    {
        writer.WriteStartObject();
        writer.WriteString("urn", resource.Urn.Value);
        writer.WriteBoolean("custom", resource.Custom);
        Flag(writer, "delete", resource.Delete);
        Text(writer, "id", resource.Id);
        writer.WriteString("type", resource.Type);
        Properties(writer, "inputs", resource, resource.Inputs, secrets);
        Properties(writer, "outputs", resource, resource.Outputs, secrets);
        Text(writer, "parent", resource.Parent?.Value);
        Flag(writer, "protect", resource.Protect);
        Flag(writer, "external", resource.External);
        Texts(writer, "dependencies", resource.Dependencies.Select(urn => urn.Value));
        Texts(writer, "initErrors", resource.InitErrors);
        Text(writer, "provider", resource.Provider?.ToString());
        PropertyDependencies(writer, resource.PropertyDependencies);
        Flag(writer, "pendingReplacement", resource.PendingReplacement);
        Texts(writer, "additionalSecretOutputs", resource.AdditionalSecretOutputs);
        Timeouts(writer, resource.Timeouts);
        Text(writer, "importID", resource.ImportId);
        Flag(writer, "retainOnDelete", resource.RetainOnDelete);
        Text(writer, "deletedWith", resource.DeletedWith?.Value);
        Text(writer, "created", resource.Created?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
        Text(writer, "modified", resource.Modified?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
        Texts(writer, "ignoreChanges", resource.IgnoreChanges);
        Texts(writer, "replaceOnChanges", resource.ReplaceOnChanges);
        Texts(writer, "hideDiff", resource.HideDiff);
        Hooks(writer, resource.Hooks);
        if (resource.ReplacementTrigger is { } trigger)
        {
            writer.WritePropertyName("replacementTrigger");
            PropertyJson.Write(writer, trigger, secrets.Sealer(resource.Urn, "replacementTrigger"));
        }

        writer.WriteEndObject();
    }

    /// <exception cref="FormatException">The resource has no URN, or a URN in it is malformed.</exception>
    public static ResourceState Read(JsonElement json, SecretMemory secrets)
    {
        var urn = new Urn(Text(json, "urn") ?? throw new FormatException("a resource has no 'urn'"));
        return new ResourceState
        {
            Urn = urn,
            Custom = Flag(json, "custom"),
            Delete = Flag(json, "delete"),
            Id = Text(json, "id"),
            Inputs = Properties(json, "inputs", urn, secrets),
            Outputs = Properties(json, "outputs", urn, secrets),
            Parent = Urn.ParseOptional(Text(json, "parent")),
            Protect = Flag(json, "protect"),
            External = Flag(json, "external"),
            Dependencies = Urns(json, "dependencies"),
            InitErrors = [.. Texts(json, "initErrors")],
            Provider = ProviderReference.ParseOptional(Text(json, "provider")),
            PropertyDependencies = PropertyDependencies(json),
            PendingReplacement = Flag(json, "pendingReplacement"),
            AdditionalSecretOutputs = [.. Texts(json, "additionalSecretOutputs")],
            Timeouts = Timeouts(json),
            ImportId = Text(json, "importID"),
            RetainOnDelete = Flag(json, "retainOnDelete"),
            DeletedWith = Urn.ParseOptional(Text(json, "deletedWith")),
            Created = Time(json, "created"),
            Modified = Time(json, "modified"),
            IgnoreChanges = [.. Texts(json, "ignoreChanges")],
            ReplaceOnChanges = [.. Texts(json, "replaceOnChanges")],
            HideDiff = [.. Texts(json, "hideDiff")],
            Hooks = json.TryGetProperty("resourceHooks", out var hooks) && hooks.ValueKind == JsonValueKind.Object
                ? ResourceState.NoHooks.AddRange(hooks.EnumerateObject().Select(entry =>
                    KeyValuePair.Create(entry.Name, Texts(hooks, entry.Name).ToImmutableArray())))
                : ResourceState.NoHooks,
            ReplacementTrigger = json.TryGetProperty("replacementTrigger", out var trigger)
                ? PropertyJson.Read(trigger, secrets.Opener(urn, "replacementTrigger"))
                : null,
        };
    }

    private static void Hooks(Utf8JsonWriter writer, ImmutableSortedDictionary<string, ImmutableArray<string>> hooks)
    {
        if (hooks.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject("resourceHooks");
        foreach (var (moment, names) in hooks)
        {
            Texts(writer, moment, names);
        }

        writer.WriteEndObject();
    }

    private static void Flag(Utf8JsonWriter writer, string name, bool value)
    {
        if (value)
        {
            writer.WriteBoolean(name, value);
        }
    }

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteString(name, value);
        }
    }

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        if (values.Any())
        {
            writer.WriteStartArray(name);
            foreach (var value in values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }
    }

    private static void Properties(
        Utf8JsonWriter writer, string section, ResourceState resource, PropertyObject properties, SecretMemory secrets)
    {
        if (properties.Count > 0)
        {
            writer.WritePropertyName(section);
            PropertyJson.Write(writer, properties, secrets.Sealer(resource.Urn, section));
        }
    }

    private static void PropertyDependencies(Utf8JsonWriter writer, ImmutableSortedDictionary<string, ImmutableArray<Urn>> dependencies)
    {
        if (dependencies.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject("propertyDependencies");
        foreach (var (key, urns) in dependencies)
        {
            writer.WriteStartArray(key);
            foreach (var urn in urns)
            {
                writer.WriteStringValue(urn.Value);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Timeouts(Utf8JsonWriter writer, ResourceTimeouts timeouts)
    {
        if (timeouts == ResourceTimeouts.None)
        {
            return;
        }

        writer.WriteStartObject("customTimeouts");
        Seconds("create", timeouts.Create);
        Seconds("update", timeouts.Update);
        Seconds("delete", timeouts.Delete);
        Seconds("read", timeouts.Read);
        writer.WriteEndObject();

        void Seconds(string name, TimeSpan? timeout)
        {
            if (timeout is { } limit)
            {
                writer.WriteNumber(name, limit.TotalSeconds);
            }
        }
    }

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.GetBoolean();

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array
            ? values.EnumerateArray().Select(value => value.GetString() ?? "")
            : [];

    private static ImmutableArray<Urn> Urns(JsonElement json, string name) => [.. Texts(json, name).Select(text => new Urn(text))];

    private static PropertyObject Properties(JsonElement json, string section, Urn urn, SecretMemory secrets) =>
        json.TryGetProperty(section, out var value)
            ? PropertyJson.Read(value, secrets.Opener(urn, section)) as PropertyObject ?? PropertyObject.Empty
            : PropertyObject.Empty;

    private static ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependencies(JsonElement json)
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<Urn>>(StringComparer.Ordinal);
        if (json.TryGetProperty("propertyDependencies", out var map) && map.ValueKind == JsonValueKind.Object)
        {
            foreach (var entry in map.EnumerateObject())
            {
                result.Add(entry.Name, Urns(map, entry.Name));
            }
        }

        return result.ToImmutable();
    }

    private static ResourceTimeouts Timeouts(JsonElement json)
    {
        return json.TryGetProperty("customTimeouts", out var map)
            ? new ResourceTimeouts(Seconds("create"), Seconds("update"), Seconds("delete"), Seconds("read"))
            : ResourceTimeouts.None;

        TimeSpan? Seconds(string name) =>
            map.TryGetProperty(name, out var value) && value.GetDouble() is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static DateTimeOffset? Time(JsonElement json, string name) =>
        Text(json, name) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;
}
