using NodaTime;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>Reads and writes which deployment made which part of an institution's tables.</summary>
/// <param name="session">The session.</param>
/// <param name="schema">Whose tables.</param>
internal sealed class OwnerRegistry(ISqlSession session, DatabaseSchema schema)
{
    private string Table => schema.SqlNameOf(RecordTables.Owner);

    /// <summary>Who owns a part; null when nobody does, or when the table is not there.</summary>
    public async Task<TableOwner?> FindAsync(string part, CancellationToken cancellationToken)
    {
        if (!await session.TableExistsAsync(schema.NameOf(RecordTables.Owner), cancellationToken))
        {
            return null;
        }

        var rows = await session.ListAsync(
            SqlStatement.With($"SELECT token, project_name, stack_name FROM {Table} WHERE part = $1", part), cancellationToken);
        return rows is [var row] ? new((string)row[0]!, (string)row[1]!, (string)row[2]!) : null;
    }

    /// <summary>Notes the owner of a part in place of any other. Run it in a transaction.</summary>
    /// <param name="part">The part.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ClaimAsync(string part, TableOwner owner, LocalDateTime at, CancellationToken cancellationToken)
    {
        await DisownAsync(part, cancellationToken);
        await session.ExecuteAsync(
            SqlStatement.With(
                $"INSERT INTO {Table} (part, token, project_name, stack_name, claimed_at) VALUES ($1, $2, $3, $4, $5)",
                part, owner.Token, owner.Project, owner.Stack, at),
            cancellationToken);
    }

    /// <summary>Leaves a part to nobody, so that any deployment may take it over. The table must be there.</summary>
    public Task DisownAsync(string part, CancellationToken cancellationToken) =>
        session.ExecuteAsync(SqlStatement.With($"DELETE FROM {Table} WHERE part = $1", part), cancellationToken);

    /// <summary>The statement with which a person takes the tables from a deployment that is gone.</summary>
    public string ReleaseStatement => $"DELETE FROM {Table}";
}
