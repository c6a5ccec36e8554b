namespace QsGen.Database.Sessions;

/// <summary>What a session holds until it is let go: a lock, a setting.</summary>
/// <param name="release">Lets it go.</param>
internal sealed class SessionLock(Func<ValueTask> release) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => release();
}
