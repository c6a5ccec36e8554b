using System.Diagnostics;

namespace QsGen.Cli.Tracing;

/// <summary>Listens to our spans, and writes each tree of them as text when its root ends. Disposing closes a file.</summary>
internal sealed class SpanText : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ActivitySpanId, SpanNode> _open = [];
    private readonly ActivityListener _listener;
    private readonly TextWriter _writer;
    private readonly bool _ofAll;
    private Activity? _followed;

    /// <summary>Begins to listen.</summary>
    /// <param name="writer">Where the text goes; a file is closed in the end.</param>
    /// <param name="ofAll">Whether every tree of the process is written; else only the one to <see cref="Follow"/>.</param>
    public SpanText(TextWriter writer, bool ofAll)
    {
        (_writer, _ofAll) = (writer, ofAll);
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith(SpanSources.Prefix, StringComparison.Ordinal),
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = Begin,
            ActivityStopped = End,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Writes the tree of this root: other work of the process is somebody else's.</summary>
    public void Follow(Activity? root) => _followed = root;

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Dispose();
        if (_writer is StreamWriter { BaseStream: FileStream })
        {
            _writer.Dispose();
        }
    }

    private void Begin(Activity activity)
    {
        lock (_lock)
        {
            var node = new SpanNode(activity, _open.GetValueOrDefault(activity.ParentSpanId));
            _open[activity.SpanId] = node;
        }
    }

    private void End(Activity activity)
    {
        lock (_lock)
        {
            if (!_open.Remove(activity.SpanId, out var node))
            {
                return;
            }

            node.End();
            if (node.IsRoot && (_ofAll || _followed == activity))
            {
                _writer.Write(node.Render());
                _writer.Flush();
            }
        }
    }
}
