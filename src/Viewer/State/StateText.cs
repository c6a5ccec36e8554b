using System.Collections.Immutable;
using System.Net;

namespace QsGen.Viewer.State;

/// <summary>The state of a page as it stands behind <c>#</c>: keys with one or several values.</summary>
internal sealed class StateText
{
    private readonly ImmutableArray<(string Key, string Value)> _pairs;

    private StateText(ImmutableArray<(string Key, string Value)> pairs) => _pairs = pairs;

    /// <summary>Nothing is set.</summary>
    public static StateText Empty { get; } = new([]);

    /// <summary>The keys, each once, in order.</summary>
    public IEnumerable<string> Keys => _pairs.Select(pair => pair.Key).Distinct();

    /// <summary>Reads a state; a leading <c>#</c> or <c>?</c> does not count.</summary>
    public static StateText Parse(string text) => new(
    [
        .. text.TrimStart('#', '?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (WebUtility.UrlDecode(pair[0]), pair.Length > 1 ? WebUtility.UrlDecode(pair[1]) : "")),
    ]);

    /// <summary>The values of a key; null when it is not set.</summary>
    public ImmutableArray<string>? Values(string key) =>
        _pairs.Where(pair => pair.Key == key).Select(pair => pair.Value).ToImmutableArray() is { IsEmpty: false } values ? values : null;

    /// <summary>The first value of a key; null when it is not set.</summary>
    public string? Value(string key) => Values(key)?[0];

    /// <summary>The state with a key set to values, in the place where it stood or at the end; without it when there is no value.</summary>
    public StateText With(string key, params ImmutableArray<string> values)
    {
        var at = _pairs.TakeWhile(pair => pair.Key != key).Count();
        var others = _pairs.Where(pair => pair.Key != key).ToImmutableArray();
        return new(others.InsertRange(at, values.Select(value => (key, value))));
    }

    /// <summary>The state with only those keys that meet a condition.</summary>
    public StateText Where(Func<string, bool> isKept) => new([.. _pairs.Where(pair => isKept(pair.Key))]);

    /// <summary>The state as it stands behind <c>#</c>.</summary>
    public override string ToString() =>
        string.Join('&', _pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
}
