using System.Collections.Immutable;
using QsGen.Engine.Urns;

namespace QsGen.Engine.State;

/// <summary>
/// The state of a stack while an operation changes it; after each change it is saved, and any prefix of the work is a valid
/// file.
/// </summary>
/// <remarks>
/// What is saved: the states made by this operation in the order of their completion, then the old states that it has not dealt with, in
/// their old order. A state that is no target stays as it was, and so may refer to what the program no longer speaks of or speaks of
/// later: that is moved before it. Changes that arrive during a write share the next one.
/// </remarks>
internal sealed class StateJournal
{
    private readonly Lock _gate = new();
    private readonly Func<Snapshot, Task>? _save;
    private readonly Snapshot _start;
    private readonly List<ResourceState> _olds;
    private readonly List<ResourceState> _news = [];
    private readonly List<PendingOperation> _pending;
    private readonly Dictionary<Urn, Urn> _renamed = [];

    // Who works on what Current shows must meet the listed state again, although its references read differently.
    private readonly Dictionary<ResourceState, ResourceState> _listedAs = new(ReferenceEqualityComparer.Instance);
    private Task _running = Task.CompletedTask;
    private Task? _queued;

    /// <param name="start">The state before the operation.</param>
    /// <param name="save">Makes a state durable; null for previews, which save nothing.</param>
    public StateJournal(Snapshot start, Func<Snapshot, Task>? save)
    {
        (_start, _save) = (start, save);
        _olds = [.. start.Resources];
        _pending = [.. start.Pending.Where(operation => operation.Kind == PendingKind.Creating)];
    }

    /// <summary>Whether something had to be saved, or in a preview would have to be.</summary>
    public bool HasChanges { get; private set; }

    /// <summary>The state as of now.</summary>
    public Snapshot Current
    {
        get
        {
            lock (_gate)
            {
                return Build();
            }
        }
    }

    /// <summary>Notes durably that a provider call begins.</summary>
    public Task BeginAsync(PendingOperation operation) => ChangeAsync(() => _pending.Add(operation));

    /// <summary>Takes the note away and saves the outcome, one write after the other, so that the outcome is never lost.</summary>
    public Task EndAsync(PendingOperation operation, Action<StateChange> outcome) => ChangeAsync(() =>
    {
        _pending.Remove(operation);
        outcome(new StateChange(this));
    });

    /// <summary>Saves a change that no provider call belongs to.</summary>
    public Task ChangeAsync(Action<StateChange> change) => ChangeAsync(() => change(new StateChange(this)));

    /// <summary>Changes what the next write will save, without a write of its own.</summary>
    public void Change(Action<StateChange> change)
    {
        lock (_gate)
        {
            change(new StateChange(this));
        }
    }

    internal void Add(ResourceState state) => _news.Add(state);

    internal void Settle(ResourceState? old, ResourceState state)
    {
        // What the state refers to was saved before the old one, and what refers to it comes after it.
        var place = old is null ? _olds.Count : _olds.IndexOf(Listed(old));
        _olds.Insert(place, state);
    }

    internal void Remove(ResourceState state)
    {
        var listed = Listed(state);
        if (!_news.Remove(listed))
        {
            _olds.Remove(listed);
        }
    }

    internal void Replace(ResourceState state, ResourceState by)
    {
        var listed = Listed(state);
        var list = _news.Contains(listed) ? _news : _olds;
        list[list.IndexOf(listed)] = by;
    }

    internal void Transform(Func<ResourceState, ResourceState?> change)
    {
        foreach (var list in (List<ResourceState>[])[_news, _olds])
        {
            var changed = list.Select(change).OfType<ResourceState>().ToList();
            list.Clear();
            list.AddRange(changed);
        }
    }

    internal void Rename(Urn from, Urn to) => _renamed[from] = to;

    internal void DropPending(Func<PendingOperation, bool> which) => _pending.RemoveAll(operation => which(operation));

    private Task ChangeAsync(Action change)
    {
        lock (_gate)
        {
            change();
            HasChanges = true;
            return _save is null ? Task.CompletedTask : _queued ??= WriteAfterAsync(_running);
        }
    }

    private async Task WriteAfterAsync(Task before)
    {
        // Yielding first lets the caller leave the gate; a failed write has already reached those who waited for it.
        await Task.WhenAny(before).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        Snapshot snapshot;
        Task write;
        lock (_gate)
        {
            snapshot = Build();
            _queued = null;
            _running = write = Task.Run(() => _save!(snapshot));
        }

        await write;
    }

    private Snapshot Build() => _start with
    {
        Resources = [.. SnapshotOrder.Sort([.. _news.Concat(_olds).Select(Shown)])],
        Pending = [.. _pending.Select(operation => operation with { Resource = Normalized(operation.Resource) })],
    };

    private ResourceState Listed(ResourceState state) => _listedAs.GetValueOrDefault(state, state);

    private ResourceState Shown(ResourceState listed)
    {
        var shown = Normalized(listed);
        if (!ReferenceEquals(shown, listed))
        {
            _listedAs[shown] = listed;
        }

        return shown;
    }

    /// <summary>References to a resource that this operation gave another URN follow it.</summary>
    private ResourceState Normalized(ResourceState state)
    {
        if (_renamed.Count == 0 || !state.References().Any(_renamed.ContainsKey))
        {
            return state;
        }

        return state with
        {
            Provider = state.Provider is { } provider ? provider with { Urn = Now(provider.Urn) } : null,
            Parent = state.Parent is { } parent ? Now(parent) : null,
            Dependencies = [.. state.Dependencies.Select(Now)],
            PropertyDependencies = state.PropertyDependencies.ToImmutableSortedDictionary(
                entry => entry.Key, entry => entry.Value.Select(Now).ToImmutableArray(), StringComparer.Ordinal),
            DeletedWith = state.DeletedWith is { } owner ? Now(owner) : null,
        };
    }

    private Urn Now(Urn urn) => _renamed.GetValueOrDefault(urn, urn);
}
