using System.Security.Cryptography;
using System.Text;
using NodaTime;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;

namespace QsGen.Database.Schema;

/// <summary>Which declaration the database was made for.</summary>
internal sealed class SchemaVersions(ISqlSession session, DatabaseSchema schema)
{
    private string Table => schema.SqlNameOf(RecordTables.SchemaVersion);

    /// <summary>A fingerprint of the facts that the configuration tables hold.</summary>
    public static string FactsHash(InstitutionModel institution)
    {
        var text = new StringBuilder();
        foreach (var table in ConfigurationTables.All)
        {
            foreach (var row in ConfigurationRows.Of(table, institution))
            {
                text.Append(table.ShortName).Append('\u001f').AppendJoin('\u001f', row).Append('\u001e');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>A fingerprint of the declared objects.</summary>
    public static string ObjectsHash(DatabaseSchema schema)
    {
        var ddl = new SchemaDdl(schema);
        var text = string.Join('\n', DatabaseSchema.Tables.SelectMany(table => ddl.Create(table)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The version in place.</summary>
    /// <exception cref="SqlSessionException">There is none, or it was made for other facts or objects.</exception>
    public async Task<long> CurrentAsync(InstitutionModel institution, CancellationToken cancellationToken)
    {
        var last = await LastAsync(cancellationToken);
        return last is { } found && found.Facts == FactsHash(institution) && found.Objects == ObjectsHash(schema)
            ? found.Id
            : throw new SqlSessionException(
                last is null
                    ? $"the schema of '{schema.Prefix}' is not in this database; run 'schema apply --execute' first"
                    : $"the schema of '{schema.Prefix}' is older than the institution file; run 'schema apply --execute' first");
    }

    /// <summary>Notes a new version unless the last one is the same. Run it in the transaction that applies it.</summary>
    /// <param name="institution">Whose facts.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="isMended">
    /// Whether objects were made or changed although the declaration may be the old one: a relation that was missing is empty now,
    /// and the next refresh has to compute everything.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RecordAsync(InstitutionModel institution, LocalDateTime at, bool isMended, CancellationToken cancellationToken)
    {
        var last = await LastAsync(cancellationToken);
        var (facts, objects) = (FactsHash(institution), ObjectsHash(schema));
        if (isMended || last is not { } found || found.Facts != facts || found.Objects != objects)
        {
            await session.ExecuteAsync(
                SqlStatement.With(
                    $"INSERT INTO {Table} (version_id, configuration_hash, objects_hash, applied_at) VALUES ($1, $2, $3, $4)",
                    (last?.Id ?? 0) + 1, facts, objects, at),
                cancellationToken);
        }
    }

    private async Task<(long Id, string Facts, string Objects)?> LastAsync(CancellationToken cancellationToken)
    {
        if (!await session.TableExistsAsync(schema.NameOf(RecordTables.SchemaVersion), cancellationToken))
        {
            return null;
        }

        var rows = await session.ListAsync(
            $"SELECT version_id, configuration_hash, objects_hash FROM {Table} "
            + $"WHERE version_id = (SELECT MAX(version_id) FROM {Table})",
            cancellationToken);
        return rows is [var row] ? (Convert.ToInt64(row[0], null), (string)row[1]!, (string)row[2]!) : null;
    }
}
