using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using QsGen.Engine.Secrets;
using QsGen.Wire;

namespace QsGen.Engine.State;

/// <summary>State files in Pulumi's deployment format: what <c>pulumi stack export</c> writes and <c>import</c> reads.</summary>
/// <remarks>
/// Version 3; version 4 where resources have hooks, which older engines do not know. One instance serves one state, so that secrets that
/// did not change keep their ciphertext and resources their text.
/// </remarks>
internal sealed class DeploymentFile
{
    private const int FormatVersion = 3;
    private const int VersionWithFeatures = 4;
    private const string HookFeature = "hooks";

    // Who reads a state that is too new for it learns from this what would not be.
    private static readonly string EngineVersion = "qsgen v"
        + (typeof(DeploymentFile).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0");

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether secrets are written in the clear, for a person who asked for that.</summary>
    public bool ShowSecrets { get; init; }

    /// <summary>What messages call the file.</summary>
    public string Place { get; init; } = "the file";

    private readonly ConditionalWeakTable<ResourceState, byte[]> _texts = [];
    private SecretMemory? _secrets;

    /// <summary>The bytes of the file that holds a snapshot.</summary>
    /// <param name="snapshot">The state.</param>
    /// <param name="time">The moment to put into the manifest.</param>
    public ReadOnlyMemory<byte> Write(Snapshot snapshot, DateTimeOffset time)
    {
        _secrets ??= new SecretMemory(snapshot.Secrets, ShowSecrets);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            WriteVersion(writer, snapshot);
            writer.WriteStartObject("deployment");
            WriteManifest(writer, time);
            WriteSecretsProvider(writer, snapshot.Secrets);
            WriteResources(writer, snapshot.Resources);
            WritePending(writer, snapshot.Pending);
            writer.WriteStartObject("metadata");
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Reads a state file: an exported deployment, or the checkpoint of a self-managed backend.</summary>
    /// <exception cref="EngineException">The file is not valid, too new, or its secrets cannot be opened.</exception>
    public Snapshot Read(ReadOnlyMemory<byte> content, Keyring keyring)
    {
        try
        {
            using var document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 512 });
            return Read(Deployment(document.RootElement), keyring);
        }
        catch (Exception exception)
            when (exception is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new EngineException($"{Place} is not a valid deployment: {JsonMistake.Words(exception)}", exception);
        }
    }

    private Snapshot Read(JsonElement deployment, Keyring keyring)
    {
        VerifyManifest(deployment);
        var manager = deployment.TryGetProperty("secrets_providers", out var provider)
            && provider.TryGetProperty("type", out var type) && type.GetString() is { Length: > 0 } name
            ? keyring.ForState(name, provider.TryGetProperty("state", out var state) ? JsonObject.Create(state) : null)
            : keyring.ForNewState();
        var secrets = _secrets = new SecretMemory(manager);
        return new Snapshot(
            [.. Items(deployment, "resources").Select(resource => ResourceJson.Read(resource, secrets))],
            [.. Items(deployment, "pending_operations").Select(pending => new PendingOperation(
                ResourceJson.Read(pending.GetProperty("resource"), secrets), ParseKind(pending.GetProperty("type").GetString())))],
            manager);
    }

    private JsonElement Deployment(JsonElement root)
    {
        var version = Part(root, "version").GetInt32();
        if (version != FormatVersion
            && (version != VersionWithFeatures || Items(root, "features").Any(feature => feature.GetString() != HookFeature)))
        {
            var features = root.TryGetProperty("features", out var names) ? $" (it uses {names})" : "";
            throw new EngineException(
                $"{Place} has format version {version}{features}, written by {WriterOf(root)}; this is {EngineVersion}, which reads "
                + $"version {FormatVersion}, and {VersionWithFeatures} with {HookFeature}. Use the version that wrote it, or a later one");
        }

        return root.TryGetProperty("deployment", out var deployment) ? deployment : Part(Part(root, "checkpoint"), "latest");
    }

    // Nothing else of a form that nobody here knows can be relied on.
    private static string WriterOf(JsonElement root) =>
        root.TryGetProperty("deployment", out var content)
        && content.ValueKind == JsonValueKind.Object
        && content.TryGetProperty("manifest", out var manifest)
        && manifest.ValueKind == JsonValueKind.Object
        && manifest.TryGetProperty("version", out var version)
        && version.ValueKind == JsonValueKind.String
        && version.GetString() is { Length: > 0 } writer
            ? writer
            : "a later version";

    private static JsonElement Part(JsonElement whole, string name) =>
        whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty(name, out var part)
            ? part
            : throw new FormatException($"it has no '{name}'");

    private static void WriteVersion(Utf8JsonWriter writer, Snapshot snapshot)
    {
        var hasHooks = snapshot.Resources.Concat(snapshot.Pending.Select(pending => pending.Resource)).Any(state => !state.Hooks.IsEmpty);
        writer.WriteNumber("version", hasHooks ? VersionWithFeatures : FormatVersion);
        if (hasHooks)
        {
            writer.WriteStartArray("features");
            writer.WriteStringValue(HookFeature);
            writer.WriteEndArray();
        }
    }

    private void VerifyManifest(JsonElement deployment)
    {
        var manifest = Part(deployment, "manifest");
        var version = manifest.TryGetProperty("version", out var text) ? text.GetString() ?? "" : "";
        var magic = manifest.TryGetProperty("magic", out var sum) ? sum.GetString() ?? "" : "";
        if (magic != MagicOf(version))
        {
            throw new EngineException($"the manifest of {Place} does not agree with itself (magic): it was edited or damaged");
        }
    }

    private static void WriteManifest(Utf8JsonWriter writer, DateTimeOffset time)
    {
        writer.WriteStartObject("manifest");
        writer.WriteString("time", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        writer.WriteString("magic", MagicOf(EngineVersion));
        writer.WriteString("version", EngineVersion);
        writer.WriteEndObject();
    }

    private static void WriteSecretsProvider(Utf8JsonWriter writer, ISecretsManager secrets)
    {
        writer.WriteStartObject("secrets_providers");
        writer.WriteString("type", secrets.Type);
        writer.WritePropertyName("state");
        secrets.State.WriteTo(writer);
        writer.WriteEndObject();
    }

    private void WriteResources(Utf8JsonWriter writer, ImmutableArray<ResourceState> resources)
    {
        writer.WriteStartArray("resources");
        foreach (var resource in resources)
        {
            writer.WriteRawValue(TextOf(resource), skipInputValidation: true);
        }

        writer.WriteEndArray();
    }

    private void WritePending(Utf8JsonWriter writer, ImmutableArray<PendingOperation> operations)
    {
        if (operations.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("pending_operations");
        foreach (var operation in operations)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("resource");
            writer.WriteRawValue(TextOf(operation.Resource), skipInputValidation: true);
            writer.WriteString("type", NameOf(operation.Kind));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private byte[] TextOf(ResourceState resource) => _texts.GetValue(resource, known =>
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write("\n"u8);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            ResourceJson.Write(writer, known, _secrets!);
        }

        return buffer.WrittenSpan.ToArray();
    });

    private static IEnumerable<JsonElement> Items(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var items) ? []
        : items.ValueKind == JsonValueKind.Array ? items.EnumerateArray()
        : throw new FormatException($"'{name}' is no list");

    private static string MagicOf(string version) =>
        version.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version)));

    private static string NameOf(PendingKind kind) => kind switch
    {
        PendingKind.Creating => "creating",
        PendingKind.Updating => "updating",
        PendingKind.Deleting => "deleting",
        PendingKind.Reading => "reading",
        PendingKind.Importing => "importing",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of pending operation"),
    };

    private static PendingKind ParseKind(string? name) =>
        Enum.GetValues<PendingKind>().Where(kind => NameOf(kind) == name).Select(kind => (PendingKind?)kind).FirstOrDefault()
        ?? throw new FormatException($"'{name}' is not a kind of pending operation");
}
