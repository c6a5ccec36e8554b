using System.Collections.Immutable;
using System.Globalization;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;

namespace QsGen.Audit.Fingerprints;

/// <summary>Hashes the rows of tables as they are in the transaction at hand, in memory that does not grow with them.</summary>
/// <remarks>
/// The engine writes each row as one text and its columns are asked for at run time, in the alphabetic order of their names in lower case,
/// so that a new column counts without a new release. Rows are read in stretches of entries.
/// </remarks>
/// <param name="session">The session.</param>
/// <param name="progress">Is told after each stretch; may be null.</param>
internal sealed class TableHasher(ISqlSession session, IProgress<HashedRows>? progress = null)
{
    private const long Stretch = 100_000;

    private SqlDialect Dialect => session.Dialect;

    /// <summary>The highest entry of a table; 0 when it is empty.</summary>
    /// <param name="table">Its full name, unquoted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<long> MarkAsync(string table, CancellationToken cancellationToken) =>
        session.ScalarAsync<long>($"SELECT MAX(entry) FROM {Dialect.Identifier(table)}", cancellationToken);

    /// <summary>Hashes the rows up to a mark, in the order of their entries.</summary>
    /// <param name="table">The table's full name, unquoted.</param>
    /// <param name="tieBreakers">Columns that order rows which share an entry, as one engine's loads once made them.</param>
    /// <param name="mark">The highest entry that counts.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FingerprintException">There is no such table, or a text holds a byte that separates cells or rows.</exception>
    public async Task<TableFingerprint> UpToAsync(
        string table, IReadOnlyList<string> tieBreakers, long mark, CancellationToken cancellationToken)
    {
        var cells = await CellsAsync(table, cancellationToken);
        var order = string.Join(", ", tieBreakers.Select(Dialect.Identifier).Prepend("entry"));
        var rows = $"SELECT {RowText(cells)} FROM {Dialect.Identifier(table)}";
        using var digest = new RowDigest(table, cells.Length);
        await using var little = await session.SaveMemoryAsync(cancellationToken);
        for (var from = await BeforeNextAsync(table, 0, mark, cancellationToken); from < mark;)
        {
            var (until, before) = (Math.Min(mark, from + Stretch), digest.Rows);
            await session.ReadTextAsync(
                string.Create(CultureInfo.InvariantCulture, $"{rows} WHERE entry > {from} AND entry <= {until} ORDER BY {order}"),
                digest.Add,
                cancellationToken);
            progress?.Report(new(table, digest.Rows, until, mark));
            from = digest.Rows > before ? until : await BeforeNextAsync(table, until, mark, cancellationToken);
        }

        return new(mark, await digest.FinishAsync());
    }

    /// <summary>Hashes all rows of a relation in the order of their cells' bytes.</summary>
    /// <param name="relation">The relation's short name, for the answer.</param>
    /// <param name="table">Its full name, unquoted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FingerprintException">There is no such table, or a text holds a byte that separates cells or rows.</exception>
    public async Task<RelationFingerprint> AllAsync(string relation, string table, CancellationToken cancellationToken)
    {
        var cells = await CellsAsync(table, cancellationToken);
        var order = string.Join(", ", cells.Select(cell => $"COALESCE({cell}, ''){Dialect.CodePointOrder}"));
        using var digest = new RowDigest(table, cells.Length);
        await session.ReadTextAsync(
            $"SELECT {RowText(cells)} FROM {Dialect.Identifier(table)} ORDER BY {order}", digest.Add, cancellationToken);
        return new(relation, digest.Rows, await digest.FinishAsync());
    }

    private string RowText(ImmutableArray<string> cells) =>
        Dialect.Utf8(Dialect.Joined(cells.SelectMany((cell, index) => index == 0 ? [cell] : new[] { "CHR(31)", cell })));

    private async Task<ImmutableArray<string>> CellsAsync(string table, CancellationToken cancellationToken)
    {
        var stored = Dialect.StoredName(table);
        var columns = (await session.ListAsync(Dialect.Catalog.Columns, cancellationToken))
            .Where(row => (string)row[0]! == stored)
            .Select(row => (Name: (string)row[2]!, Type: (string)row[3]!))
            .OrderBy(column => column.Name.ToLower(CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .ToList();
        return columns.Count > 0
            ? [.. columns.Select(column => Dialect.CellText(Spelled(column.Name), column.Type))]
            : throw new FingerprintException($"there is no table {table} in this database; run 'schema apply --execute' first");
    }

    // The catalog of an engine that folds has plain names in upper case, which quoting would keep.
    private string Spelled(string column) =>
        Dialect.Identifier(Dialect.FoldsToUpperCase && column == column.ToUpperInvariant() ? column.ToLowerInvariant() : column);

    // Entries may have gaps of any width.
    private async Task<long> BeforeNextAsync(string table, long entry, long mark, CancellationToken cancellationToken)
    {
        var next = await session.ListAsync(
            SqlStatement.With($"SELECT MIN(entry) FROM {Dialect.Identifier(table)} WHERE entry > $1", entry), cancellationToken);
        return next[0][0] is { } found ? Convert.ToInt64(found, CultureInfo.InvariantCulture) - 1 : mark;
    }
}
