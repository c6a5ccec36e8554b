namespace QsGen.Database.Sessions;

/// <summary>A transaction on a session; rolls back when disposed without <see cref="CommitAsync"/>.</summary>
internal interface ISqlTransaction : IAsyncDisposable
{
    /// <summary>Makes everything since the start visible at once.</summary>
    Task CommitAsync(CancellationToken cancellationToken);
}
