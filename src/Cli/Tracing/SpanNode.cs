using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace QsGen.Cli.Tracing;

/// <summary>A span with what belongs to it, on its way to a text: a line each, indented, the duration first.</summary>
internal sealed class SpanNode
{
    private const string OwnTags = "qsgen.";

    private readonly Activity _span;
    private readonly SpanNode? _parent;
    private readonly List<SpanNode> _children = [];
    private TimeSpan _duration;
    private int _times = 1;

    /// <summary>A span that begins.</summary>
    public SpanNode(Activity span, SpanNode? parent)
    {
        (_span, _parent) = (span, parent);
        parent?._children.Add(this);
    }

    /// <summary>Whether it belongs to nothing that is shown.</summary>
    public bool IsRoot => _parent is null;

    /// <summary>Notes that it has ended. One that repeats the span before it is counted there, so that loops stay short.</summary>
    public void End()
    {
        _duration = _span.Duration;
        if (_parent?._children is [.., var before, var last] && last == this && before.IsRepeatedBy(this))
        {
            before._duration += _duration;
            before._times++;
            _parent._children.RemoveAt(_parent._children.Count - 1);
        }
    }

    /// <summary>The lines of this span and all below it.</summary>
    public string Render()
    {
        var text = new StringBuilder();
        Render(text, 0);
        return text.ToString();
    }

    private bool IsRepeatedBy(SpanNode next) =>
        _span.IsStopped && _span.DisplayName == next._span.DisplayName && _children.Count == 0 && next._children.Count == 0;

    private void Render(StringBuilder text, int depth)
    {
        text.Append(Duration().PadLeft(10)).Append(' ', 2 + (2 * depth)).Append(_span.DisplayName);
        text.Append(_times == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ×{_times}"));
        foreach (var (name, value) in _span.TagObjects.Where(tag => tag.Key.StartsWith(OwnTags, StringComparison.Ordinal)))
        {
            text.Append(CultureInfo.InvariantCulture, $" {name[OwnTags.Length..]}={value}");
        }

        text.Append(_span.Status == ActivityStatusCode.Error ? " failed\n" : "\n");
        foreach (var child in _children)
        {
            child.Render(text, depth + 1);
        }
    }

    private string Duration() => _span.IsStopped
        ? _duration < TimeSpan.FromSeconds(1)
            ? string.Create(CultureInfo.InvariantCulture, $"{_duration.TotalMilliseconds:0.0} ms")
            : string.Create(CultureInfo.InvariantCulture, $"{_duration.TotalSeconds:0.00} s")
        : "running";
}
