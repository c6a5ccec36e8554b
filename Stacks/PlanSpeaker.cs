using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using QsGen.Plans;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Stacks;

/// <summary>Says what an update changes in a resource, in the words of <c>plan</c> and <c>preview</c>.</summary>
/// <param name="secrets">Texts that must not be said.</param>
internal sealed class PlanSpeaker(ImmutableArray<string> secrets)
{
    private const int MostLines = 60;
    private const string Masked = "[secret]";

    private static readonly ImmutableArray<string> SecretKeys = ["databaseUrl", "credentials"];

    private readonly ConcurrentDictionary<(string Type, string Name), Resource> _resources = new();
    private readonly ConcurrentDictionary<string, string> _said = new(StringComparer.Ordinal);

    // A hook may be called on a flow that knows nothing of the program's deployment.
    private readonly ExecutionContext? _flow = ExecutionContext.Capture();

    /// <summary>Takes note of a resource, so that words about it stand below it.</summary>
    public void Know(Resource resource) => _resources[(resource.GetResourceType(), resource.GetResourceName())] = resource;

    /// <summary>Says what changes; nothing when nothing does.</summary>
    public Task SpeakAsync(ResourceHookArgs args)
    {
        if (args is { OldInputs: { } olds, NewInputs: { } news } && Words(args, olds, news) is { Length: > 0 } text)
        {
            Say(text, _resources.GetValueOrDefault((args.Type, args.Name)));
        }

        return Task.CompletedTask;
    }

    /// <summary>Says something.</summary>
    /// <param name="text">What.</param>
    /// <param name="resource">Below which resource, once its step is done; null: at once, about the stack.</param>
    public void Say(string text, Resource? resource)
    {
        var message = secrets.Where(secret => secret.Length > 3).OrderByDescending(secret => secret.Length)
            .Aggregate(text, (current, secret) => current.Replace(secret, Masked, StringComparison.Ordinal));
        if (_flow is null)
        {
            Log.Info(message, resource);
        }
        else
        {
            ExecutionContext.Run(_flow, _ => Log.Info(message, resource), null);
        }
    }

    private string Words(
        ResourceHookArgs args, ImmutableDictionary<string, object?> olds, ImmutableDictionary<string, object?> news)
    {
        // The institution is an input of three resources; the schema's own provider says what changes in it.
        string[] hidden = args.Type.StartsWith("qsgen:", StringComparison.Ordinal) ? ["institution"] : [];
        var changes = DocumentDiffer.Compare(Values(olds), Values(news), hidden, []);
        string[] lines = [.. ChangeText.Condensed(changes).Select(line => line.Text)];
        if (lines.Length == 0)
        {
            return "";
        }

        var text = string.Join('\n', lines);
        var label = $"{args.Type.Split(':')[^1]} {args.Name}";
        if (_said.GetOrAdd(text, label) is var first && first != label && lines.Length > 1)
        {
            return $"~ the same as {first}";
        }

        return lines.Length <= MostLines
            ? text
            : FormattableString.Invariant($"{string.Join('\n', lines.Take(MostLines))}\nand {lines.Length - MostLines} more lines");
    }

    private static PropertyObject Values(ImmutableDictionary<string, object?> properties) => PropertyObject.From(
        properties.Select(entry => KeyValuePair.Create(
            entry.Key, SecretKeys.Contains(entry.Key) ? Value(entry.Value).AsSecret() : Value(entry.Value))));

    // Properties are never null: a null stands for what is not known yet.
    private static PropertyValue Value(object? value) => value switch
    {
        null => PropertyValue.Unknown,
        bool flag => flag,
        string text => text,
        double number => number,
        int number => number,
        IEnumerable<KeyValuePair<string, object?>> map => PropertyObject.From(
            map.Select(entry => KeyValuePair.Create(entry.Key, Value(entry.Value)))),
        IEnumerable list => PropertyValue.Array(list.Cast<object?>().Select(Value)),
        _ => $"{value}",
    };
}
