using System.Collections.Immutable;
using System.Text.Json;
using QsGen.Engine.Steps;
using QsGen.Engine.Urns;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Plans;

/// <summary>Reads what <c>pulumi preview --json</c> prints.</summary>
/// <param name="compare">Names what changes inside documents.</param>
/// <param name="removal">Says what goes with a deletion.</param>
/// <param name="secretKeys">Properties that are kept secret even where the printed states hold them in the clear.</param>
internal sealed class CliPreview(DocumentComparison compare, RemovalDescription removal, IReadOnlySet<string> secretKeys)
{
    // What the CLI prints in place of a secret.
    private static readonly PropertyValue Masked = "[secret]";

    private const string Repeated = "~ the same as ";

    private static readonly ImmutableDictionary<string, StepKind> Kinds =
        Enum.GetValues<StepKind>().ToImmutableDictionary(kind => kind.Name(), StringComparer.Ordinal);

    /// <summary>The plan.</summary>
    /// <exception cref="FormatException">The document is something else; the message says what is missing.</exception>
    public Plan Read(JsonElement preview)
    {
        var steps = Items(preview, "steps").Select(Change).ToImmutableArray();
        var said = Items(preview, "diagnostics").Select(Message).ToImmutableArray();

        // A program that stops before it registers anything leaves nothing but what it said.
        var place = steps.Select(step => (Urn?)step.Urn).Concat(said.Select(message => message.Urn)).FirstOrDefault(urn => urn is not null);
        if (steps.IsEmpty && !said.Any(message => message.Severity == MessageSeverity.Error))
        {
            throw new FormatException("it has no 'steps'");
        }

        var lines = steps.SelectMany(step => ChangeText.Condensed(step.Properties).Concat(step.Properties.SelectMany(ChangeText.Lines)))
            .Select(line => line.Text)
            .ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Diagnostic> diagnostics =
            [.. said.Where(message => !IsSaid(message, lines))];
        return new()
        {
            Operation = steps.All(step => step.Kind is StepKind.Delete or StepKind.Same) && steps.Any(step => step.Kind == StepKind.Delete)
                ? OperationKind.Destroy
                : OperationKind.Up,
            Preview = true,
            Project = place?.Project ?? "?",
            Stack = place?.Stack ?? "?",
            Changes = steps,
            Diagnostics = diagnostics,
            Stated = Summary(preview),
            Succeeded = diagnostics.All(message => message.Severity != MessageSeverity.Error),
        };
    }

    // Programs that say themselves what changes say it in the same words.
    private static bool IsSaid(Diagnostic message, HashSet<string> lines) =>
        message is { Severity: MessageSeverity.Info, Urn: not null }
        && message.Message.TrimEnd('\n').Split('\n')
            .All(line => lines.Contains(line) || line.StartsWith(Repeated, StringComparison.Ordinal));

    private static ImmutableArray<(StepKind Kind, int Count)> Summary(JsonElement preview) =>
        preview.TryGetProperty("changeSummary", out var summary) && summary.ValueKind == JsonValueKind.Object
            ? [.. summary.EnumerateObject().Select(entry => (KindOf(entry.Name), entry.Value.GetInt32()))]
            : [];

    private static Diagnostic Message(JsonElement diagnostic) => new(
        Text(diagnostic, "severity") switch
        {
            "error" => MessageSeverity.Error,
            "warning" => MessageSeverity.Warning,
            "debug" => MessageSeverity.Debug,
            _ => MessageSeverity.Info,
        },
        Urn.IsWellFormed(Text(diagnostic, "urn")) ? new(Text(diagnostic, "urn")!) : null,
        Text(diagnostic, "message") ?? "");

    private static StepKind KindOf(string? name) => name is not null && Kinds.TryGetValue(name, out var kind)
        ? kind
        : throw new FormatException($"'{name}' is not something that a plan does");

    private static IEnumerable<JsonElement> Items(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray()
            : [];

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static ImmutableArray<string> Texts(JsonElement json, string name) =>
        [.. Items(json, name).Select(item => item.GetString() ?? "")];

    private ResourceChange Change(JsonElement step)
    {
        var kind = KindOf(Text(step, "op"));
        var urn = Text(step, "urn") ?? throw new FormatException("a step has no 'urn'");
        var (old, next) = (Find(step, "oldState"), Find(step, "newState"));
        var replaceKeys = Texts(step, "replaceReasons");
        return new()
        {
            Urn = new(urn),
            Kind = kind,
            Parent = Urn.ParseOptional(Text(next, "parent") ?? Text(old, "parent")),
            ReplaceKeys = replaceKeys,
            Properties = kind is StepKind.Update or StepKind.Replace
                ? [.. compare(Inputs(old), Inputs(next), [], replaceKeys), .. Secrets(step, Inputs(old), Inputs(next))]
                : kind == StepKind.Delete
                    ? [.. ChangeBuilder.Removed(removal(new Urn(urn).Type, Inputs(old), Properties(old, "outputs")))]
                    : [],
        };
    }

    private static JsonElement Find(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value : default;

    private PropertyObject Inputs(JsonElement state)
    {
        var inputs = Properties(state, "inputs");
        return inputs.SetItems(inputs.Where(input => secretKeys.Contains(input.Key) && !input.Value.Equals(Masked))
            .Select(input => KeyValuePair.Create(input.Key, input.Value.AsSecret())));
    }

    private static PropertyObject Properties(JsonElement state, string name) =>
        state.ValueKind == JsonValueKind.Object && state.TryGetProperty(name, out var json)
            ? PropertyJson.Read(json, (_, _) => "\"[secret]\"") as PropertyObject ?? PropertyObject.Empty
            : PropertyObject.Empty;

    // Two secrets look alike; only the provider's word tells that they differ.
    private static IEnumerable<DocumentChange> Secrets(JsonElement step, PropertyObject old, PropertyObject next) =>
        Texts(step, "diffReasons")
            .Where(key => old.Find(key) is { } value && value.Equals(Masked) && value.Equals(next.Find(key)))
            .Select(key => new DocumentChange(key, DifferenceKind.Update, [], null, null) { Summary = "another [secret]" });
}
