using QsGen.Database.Sessions;

namespace QsGen.Viewer.Sources;

/// <summary>Sessions of one database that can't write, shared by all who ask.</summary>
internal interface ISessionPool : IAsyncDisposable
{
    /// <summary>Changes when somebody writes to the database, as far as that can be seen without asking it; empty where it
    /// can't.</summary>
    string Stamp { get; }

    /// <summary>Lends a session.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">What is done with it. It may be done again when a session that lay idle turns out to be dead.</param>
    /// <param name="patience">How long somebody who writes is waited for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SqlSessionException">The database failed, or is in somebody else's hands.</exception>
    Task<T> UseAsync<T>(Func<ISqlSession, Task<T>> work, TimeSpan patience, CancellationToken cancellationToken);
}
