using System.Diagnostics;
using System.Globalization;

namespace QsGen.Benchmarks.Database;

/// <summary>Counts the statements that sessions send, out of the spans that they make.</summary>
internal sealed class StatementCount : IDisposable
{
    private readonly ActivityListener _listener;
    private long _statements;
    private long _trips;

    /// <summary>Begins to count.</summary>
    public StatementCount()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "QsGen.Database",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            ActivityStopped = Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>How many statements so far.</summary>
    public long Statements => Interlocked.Read(ref _statements);

    /// <summary>In how many round trips.</summary>
    public long Trips => Interlocked.Read(ref _trips);

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private void Add(Activity span)
    {
        Interlocked.Increment(ref _trips);
        Interlocked.Add(
            ref _statements, span.GetTagItem("qsgen.statements") is { } count ? Convert.ToInt64(count, CultureInfo.InvariantCulture) : 1);
    }
}
