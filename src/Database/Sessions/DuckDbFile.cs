namespace QsGen.Database.Sessions;

/// <summary>The file of an embedded database, which comes with the first table and goes with the last.</summary>
internal static class DuckDbFile
{
    private const string WriteAheadLog = ".wal";
    private const string Scratch = ".tmp";

    private const string AnythingInIt =
        """
        SELECT table_name FROM duckdb_tables() WHERE NOT internal AND database_name = CURRENT_DATABASE()
        UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal AND database_name = CURRENT_DATABASE()
        UNION ALL SELECT sequence_name FROM duckdb_sequences() WHERE database_name = CURRENT_DATABASE()
        UNION ALL SELECT function_name FROM duckdb_functions() WHERE NOT internal AND database_name = CURRENT_DATABASE()
        LIMIT 1
        """;

    /// <summary>Deletes the file when nobody keeps anything in it: no table, view, sequence or function.</summary>
    /// <param name="url">The database; no session of this process may have it open.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the file was deleted.</returns>
    /// <exception cref="SqlSessionException">The database can't be opened, for example because another process uses it.</exception>
    public static async Task<bool> DeleteIfEmptyAsync(DuckDbUrl url, CancellationToken cancellationToken)
    {
        if (url.IsInMemory || !File.Exists(url.Path))
        {
            return false;
        }

        await using (var session = await SqlSessions.OpenAsync(url, cancellationToken))
        {
            if ((await session.ListAsync(AnythingInIt, cancellationToken)).Length > 0)
            {
                return false;
            }
        }

        File.Delete(url.Path);
        File.Delete(url.Path + WriteAheadLog);

        // Where a process that was killed had put what memory could not hold.
        if (Directory.Exists(url.Path + Scratch))
        {
            Directory.Delete(url.Path + Scratch, recursive: true);
        }

        // Locks of a killed process lock nobody out, but would stay for good.
        var (folder, name) = (Path.GetDirectoryName(Path.GetFullPath(url.Path))!, Path.GetFileName(url.Path));
        foreach (var held in Directory.EnumerateFiles(folder, $"{name}.*.lock"))
        {
            File.Delete(held);
        }

        return true;
    }
}
