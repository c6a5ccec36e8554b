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

    /// <summary>Fails where a newer program has been at work. A database without the schema, or with an older one, passes.</summary>
    /// <exception cref="NewerSchemaException">One has.</exception>
    public async Task RequireKnownAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LastAsync(cancellationToken);
        }
        catch (SqlSessionException failure) when (failure.Code == SqlSessionException.MissingRightCode)
        {
            // Who may not even read that table can spoil nothing.
        }
    }

    /// <summary>Whether the objects of the version in place are the declared ones.</summary>
    /// <exception cref="NewerSchemaException">It is of a newer program.</exception>
    public async Task<bool> HasObjectsAsync(CancellationToken cancellationToken) =>
        (await LastAsync(cancellationToken))?.Objects == ObjectsHash(schema);

    /// <summary>The version in place.</summary>
    /// <exception cref="NewerSchemaException">It is of a newer program.</exception>
    /// <exception cref="SqlSessionException">There is none, or it was made for other facts or objects.</exception>
    public async Task<long> CurrentAsync(InstitutionModel institution, CancellationToken cancellationToken) =>
        await LastAsync(cancellationToken) switch
        {
            null => throw new SqlSessionException(
                $"the schema of '{schema.Prefix}' is not in this database; run 'schema apply --execute' first"),
            var last when last.Format < SchemaFormat.Current => throw new SqlSessionException(FormattableString.Invariant(
                $"the schema of '{schema.Prefix}' has format {last.Format}, which {last.WriterInWords} gave it; this is QsGen ")
                + FormattableString.Invariant($"{SchemaFormat.Program} with format {SchemaFormat.Current}; run 'schema apply --execute' ")
                + "first, which brings it forward and keeps every row"),
            var last when last.Facts == FactsHash(institution) && last.Objects == ObjectsHash(schema) => last.Id,
            _ => throw new SqlSessionException(
                $"the schema of '{schema.Prefix}' is older than the institution file; run 'schema apply --execute' first"),
        };

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
        var now = new AppliedVersion(
            (last?.Id ?? 0) + 1, FactsHash(institution), ObjectsHash(schema), SchemaFormat.Current, SchemaFormat.Program);
        if (isMended || last is null || !last.IsLike(now))
        {
            await session.ExecuteAsync(
                SqlStatement.With(
                    $"INSERT INTO {Table} (version_id, configuration_hash, objects_hash, applied_at, format_number, program_version) "
                    + "VALUES ($1, $2, $3, $4, $5, $6)",
                    now.Id, now.Facts, now.Objects, at, (long)now.Format, now.Program),
                cancellationToken);
        }
    }

    private async Task<AppliedVersion?> LastAsync(CancellationToken cancellationToken)
    {
        if (!await session.TableExistsAsync(schema.NameOf(RecordTables.SchemaVersion), cancellationToken))
        {
            return null;
        }

        await using var rows = await session.QueryAsync(
            $"SELECT * FROM {Table} WHERE version_id = (SELECT MAX(version_id) FROM {Table})", cancellationToken);
        var columns = rows.Columns.Select((column, place) => (Name: column.Name.ToLowerInvariant(), place))
            .ToDictionary(column => column.Name, column => column.place);
        await foreach (var row in rows.ReadAsync(cancellationToken))
        {
            // Databases that were made before the first release have no columns for the last two.
            object? Value(string name) => columns.TryGetValue(name, out var place) ? row[place] : null;

            var last = new AppliedVersion(
                Convert.ToInt64(Value("version_id"), null),
                (string)Value("configuration_hash")!,
                (string)Value("objects_hash")!,
                Convert.ToInt32(Value("format_number") ?? SchemaFormat.Unnumbered, null),
                (string?)Value("program_version"));
            SchemaFormat.Require(schema.Prefix, last.Format, last.Program);
            return last;
        }

        return null;
    }
}
