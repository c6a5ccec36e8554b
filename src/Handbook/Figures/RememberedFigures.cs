using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QsGen.Handbook.Figures;

/// <summary>Answers that were given before, so that a site is built again without making its data anew.</summary>
/// <param name="source">Who is asked when nobody was asked before.</param>
/// <param name="key">What the answers follow from: the institution's text, the choice of data, the program's version.</param>
internal sealed class RememberedFigures(IFigureSource source, string key) : IFigureSource
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, FigureAnswer> _answers = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Whether nothing is remembered, so that every question goes on to the source.</summary>
    public bool IsEmpty => _answers.Count == 0;

    /// <summary>Takes up what <see cref="Write"/> wrote, unless that is of other data.</summary>
    /// <param name="text">The text; null or broken is nothing.</param>
    public void Read(string? text)
    {
        try
        {
            if (text is null || JsonNode.Parse(text) is not JsonObject file || (string?)file["key"] != key)
            {
                return;
            }

            foreach (var (asked, answer) in (JsonObject)file["answers"]!)
            {
                _answers[asked] = new(
                    [.. answer!["columns"]!.AsArray().Select(column => (string)column!)],
                    [.. answer["rows"]!.AsArray().Select(row => row!.AsArray().Select(Value).ToImmutableArray())]);
            }
        }
        catch (Exception broken) when (
            broken is JsonException or InvalidOperationException or InvalidCastException or NullReferenceException)
        {
            _answers.Clear();
        }
    }

    /// <summary>What was asked this time, for the next.</summary>
    public string Write() => new JsonObject
    {
        ["key"] = key,
        ["answers"] = new JsonObject(_answers.Where(answer => _asked.Contains(answer.Key) && answer.Value.Problem is null).Select(answer =>
            KeyValuePair.Create(answer.Key, (JsonNode?)new JsonObject
            {
                ["columns"] = new JsonArray([.. answer.Value.Columns.Select(column => (JsonNode?)column)]),
                ["rows"] = new JsonArray([.. answer.Value.Rows.Select(row => (JsonNode?)new JsonArray([.. row.Select(Node)]))]),
            }))),
    }.ToJsonString();

    /// <inheritdoc/>
    public async ValueTask<FigureAnswer> AskAsync(FigureData data, string sql, CancellationToken cancellationToken)
    {
        var asked = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{data} {sql}")));
        lock (_gate)
        {
            _asked.Add(asked);
            if (_answers.TryGetValue(asked, out var remembered))
            {
                return remembered;
            }
        }

        var answer = await source.AskAsync(data, sql, cancellationToken);
        lock (_gate)
        {
            _answers[asked] = answer;
        }

        return answer;
    }

    private static object? Value(JsonNode? node) => node?.GetValueKind() switch
    {
        null => null,
        JsonValueKind.Number => node.GetValue<decimal>(),
        _ => (string?)node,
    };

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        decimal number => JsonValue.Create(number),
        _ => JsonValue.Create((string)value),
    };
}
