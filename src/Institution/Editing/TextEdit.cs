using System.Text;

namespace QsGen.Institution.Editing;

/// <summary>Changes of a text, each at its place in the original, made together.</summary>
internal sealed class TextEdit(string original)
{
    private readonly List<(int Start, int End, string Text)> _changes = [];

    /// <summary>The text as it was.</summary>
    public string Original => original;

    /// <summary>How its lines end.</summary>
    public string NewLine { get; } = original.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Puts a text in the place of what stands between two places; they may be the same. Places do not overlap.</summary>
    public void Replace(int start, int end, string text) => _changes.Add((start, end, text));

    /// <summary>Puts whole lines below the line in which a place is, and below what was put there.</summary>
    public void InsertAfterLine(int place, string lines)
    {
        var feed = original.IndexOf('\n', place);
        if (_changes.Any(change => change.Start == place && change.End == place && change.Text.EndsWith('\n')))
        {
            Replace(place, place, lines);
        }
        else if (feed >= 0)
        {
            Replace(feed + 1, feed + 1, lines);
        }
        else
        {
            Replace(original.Length, original.Length, NewLine + lines);
        }
    }

    /// <summary>The changed text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var position = 0;
        foreach (var (start, end, replacement) in _changes.OrderBy(change => change.Start).ThenBy(change => change.End))
        {
            text.Append(original, position, start - position).Append(replacement);
            position = end;
        }

        return text.Append(original, position, original.Length - position).ToString();
    }
}
