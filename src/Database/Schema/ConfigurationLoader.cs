using QsGen.Database.Sessions;
using QsGen.Institution;

namespace QsGen.Database.Schema;

/// <summary>Writes what an institution declares into its configuration tables, in place of what they held.</summary>
/// <param name="session">The session, in a transaction.</param>
/// <param name="schema">The institution's objects.</param>
internal sealed class ConfigurationLoader(ISqlSession session, DatabaseSchema schema)
{
    /// <summary>Writes all of it.</summary>
    /// <exception cref="SqlSessionException">A table is missing, or the database failed.</exception>
    public async Task WriteAsync(InstitutionModel institution, CancellationToken cancellationToken)
    {
        foreach (var table in DatabaseSchema.Configuration)
        {
            await session.ExecuteAsync($"DELETE FROM {schema.SqlNameOf(table)}", cancellationToken);
            await session.LoadAsync(table.LoadTarget(schema.NameOf(table)), ConfigurationRows.Of(table, institution), cancellationToken);
        }
    }
}
