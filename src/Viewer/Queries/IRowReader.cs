using QsGen.Database.Sessions;

namespace QsGen.Viewer.Queries;

/// <summary>Asks the database; equal questions at a time are one.</summary>
internal interface IRowReader
{
    /// <summary>The rows of a query.</summary>
    /// <exception cref="SqlSessionException">The database failed.</exception>
    Task<QueryRows> ReadAsync(SqlStatement statement, CancellationToken cancellationToken);
}
