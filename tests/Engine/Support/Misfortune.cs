using System.Globalization;
using Grpc.Core;
using QsGen.Wire;

namespace QsGen.Tests.Engine.Support;

/// <summary>What goes wrong in one run, decided by its seed and by what is called, not by the order in which calls arrive.</summary>
internal sealed class Misfortune : IDisposable
{
    private readonly int _seed;
    private readonly double _failures;
    private readonly double _partials;
    private readonly int? _stopAt;
    private readonly CancellationTokenSource _stop = new();
    private readonly MemoryStateStore _store;
    private int _calls;

    public Misfortune(Random random, MemoryStateStore store)
    {
        (_seed, _store) = (random.Next(), store);
        (_failures, _partials) = (random.Next(2) * 0.15, random.Next(2) * 0.1);
        _stopAt = random.Next(8) == 0 ? random.Next(20) : null;
        store.SavesBeforeKill = random.Next(2) == 0 ? random.Next(30) : null;
    }

    /// <summary>Ends when the person wants to stop.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Happens before the provider does anything.</summary>
    public async Task StrikeAsync(string verb, string name)
    {
        if (Interlocked.Increment(ref _calls) == _stopAt)
        {
            await _stop.CancelAsync();
        }

        if (_store.Killed)
        {
            // The provider dies with the engine: a call that was noted may never have begun.
            throw new RpcException(new Status(StatusCode.Unavailable, "killed"));
        }

        var luck = new Random(Mixed($"{_seed.ToString(CultureInfo.InvariantCulture)} {verb} {name}"));
        if (verb is "create" or "update" or "delete" && luck.NextDouble() < _failures)
        {
            throw new RpcException(new Status(StatusCode.Internal, "bad luck"));
        }

        if (verb == "update" && luck.NextDouble() < _partials)
        {
            throw TestProvider.Partial("", PropertyObject.Empty, "half done");
        }
    }

    public void Dispose() => _stop.Dispose();

    // Text hashes of .NET differ between processes, and a case has to be repeatable.
    private static int Mixed(string text) => text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));
}
