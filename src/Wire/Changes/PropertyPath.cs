using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace QsGen.Wire.Changes;

/// <summary>A place in a document: <c>a.b</c>, <c>a["b"]</c>, <c>a[0]</c>, and for every element <c>a[*]</c>.</summary>
internal sealed class PropertyPath(ImmutableArray<PathSegment> segments)
{
    /// <summary>The whole document.</summary>
    public static PropertyPath Root { get; } = new([]);

    public ImmutableArray<PathSegment> Segments { get; } = segments;

    public PropertyPath Key(string key) => new(Segments.Add(new PathSegment(key, null)));

    public PropertyPath Index(int index) => new(Segments.Add(new PathSegment(null, index)));

    /// <summary>Whether <paramref name="other"/> is this place or lies below it.</summary>
    public bool Contains(PropertyPath other) =>
        other.Segments.Length >= Segments.Length && Segments.Zip(other.Segments).All(pair => pair.First.Covers(pair.Second));

    /// <exception cref="FormatException">The text is no path.</exception>
    public static PropertyPath Parse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        var position = 0;
        while (position < text.Length)
        {
            segments.Add(text[position] switch
            {
                '.' when position == 0 => throw Malformed(text),
                '.' => ReadKey(text, position + 1, out position),
                '[' => ReadBracket(text, position + 1, out position),
                _ when position == 0 => ReadKey(text, 0, out position),
                _ => throw Malformed(text),
            });
        }

        return segments.Count > 0 ? new PropertyPath(segments.ToImmutable()) : throw Malformed(text);
    }

    public override string ToString()
    {
        var path = "";
        foreach (var segment in Segments)
        {
            path = segment switch
            {
                { Key: { } key } => PropertyPathText.Key(path, key),
                { Index: { } index } => PropertyPathText.Index(path, index),
                _ => path + "[*]",
            };
        }

        return path;
    }

    private static PathSegment ReadKey(string text, int start, out int end)
    {
        end = text.IndexOfAny(['.', '['], start) is var found and >= 0 ? found : text.Length;
        var key = text[start..end];
        return key.Length == 0 ? throw Malformed(text) : key == "*" ? PathSegment.Any : new PathSegment(key, null);
    }

    private static PathSegment ReadBracket(string text, int start, out int end)
    {
        if (start < text.Length && text[start] == '"')
        {
            var key = ReadQuoted(text, start + 1, out end);
            end = end < text.Length && text[end] == ']' ? end + 1 : throw Malformed(text);
            return new PathSegment(key, null);
        }

        var close = text.IndexOf(']', start);
        if (close < 0)
        {
            throw Malformed(text);
        }

        end = close + 1;
        var inner = text[start..close];
        return inner == "*"
            ? PathSegment.Any
            : int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? new PathSegment(null, index)
                : throw Malformed(text);
    }

    private static string ReadQuoted(string text, int start, out int end)
    {
        var key = new StringBuilder();
        for (end = start; end < text.Length && text[end] != '"'; end++)
        {
            end += text[end] == '\\' && end + 1 < text.Length ? 1 : 0;
            key.Append(text[end]);
        }

        end++;
        return end <= text.Length ? key.ToString() : throw Malformed(text);
    }

    private static FormatException Malformed(string text) =>
        new($"'{text}' is not a property path; write a.b, a[\"b\"], a[0] or a[*]");
}
