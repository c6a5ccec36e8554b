namespace QsGen.Database.Sessions;

/// <summary>A held lock.</summary>
/// <param name="release">Lets it go.</param>
internal sealed class SessionLock(Func<ValueTask> release) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => release();
}
