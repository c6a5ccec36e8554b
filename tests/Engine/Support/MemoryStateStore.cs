using QsGen.Engine.State;

namespace QsGen.Tests.Engine.Support;

/// <summary>State in memory; can simulate that the process is killed after a certain save.</summary>
internal sealed class MemoryStateStore : IStateStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, byte[]> _states = [];

    /// <summary>Every content that was saved, in order.</summary>
    public List<byte[]> History { get; } = [];

    /// <summary>How many more saves succeed before the process counts as killed; null for no limit.</summary>
    public int? SavesBeforeKill { get; set; }

    /// <summary>Whether the process counts as killed.</summary>
    public bool Killed { get; private set; }

    public Task<IAsyncDisposable> LockAsync(string stack, string operation, CancellationToken cancellationToken) =>
        Task.FromResult<IAsyncDisposable>(new Nothing());

    public Task<byte[]?> ReadAsync(string stack, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_states.GetValueOrDefault(stack));
        }
    }

    public Task WriteAsync(string stack, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Killed || SavesBeforeKill == 0)
            {
                Killed = true;
                throw new QsGen.Engine.EngineException("killed");
            }

            SavesBeforeKill--;
            _states[stack] = content.ToArray();
            History.Add(_states[stack]);
            return Task.CompletedTask;
        }
    }

    public Task BackUpAsync(string stack, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RemoveAsync(string stack, CancellationToken cancellationToken)
    {
        _states.Remove(stack);
        return Task.CompletedTask;
    }

    public IReadOnlyList<string> Stacks() => [.. _states.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Revive();
        _states.Clear();
        History.Clear();
    }

    /// <summary>Starts a new process after the kill.</summary>
    public void Revive() => (Killed, SavesBeforeKill) = (false, null);

    private sealed class Nothing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
