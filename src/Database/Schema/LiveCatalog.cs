using System.Collections.Frozen;
using System.Collections.Immutable;
using QsGen.Database.Sessions;

namespace QsGen.Database.Schema;

/// <summary>What a database has in the schema in use, as far as an institution's prefix goes.</summary>
/// <param name="Tables">Tables and views by name.</param>
/// <param name="Indexes">Indexes by name, whatever table they are on; none on engines that get none.</param>
internal sealed record LiveCatalog(FrozenDictionary<string, LiveTable> Tables, FrozenDictionary<string, LiveIndex> Indexes)
{
    /// <summary>Reads the catalog of the engine.</summary>
    public static async Task<LiveCatalog> ReadAsync(ISqlSession session, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        var queries = session.Dialect.Catalog;
        var folds = session.Dialect.FoldsToUpperCase;
        var keys = (await session.ListAsync(queries.Keys, cancellationToken))
            .GroupBy(row => Name(row[0]))
            .ToDictionary(
                group => group.Key, group => new LiveKey((string?)group.First()[1], [.. group.Select(row => Name(row[2]))]));
        var checks = (await session.ListAsync(queries.Checks, cancellationToken))
            .ToLookup(row => Name(row[0]), row => new LiveCheck(
                (string?)row[1], (string)row[2]!, IsSet(row[3]), [.. ((string?)row[4] ?? "").Split(',').Select(Name)]));
        var references = (await ListAsync(queries.References))
            .ToLookup(row => Name(row[0]), row => new LiveReference(Name(row[1]), Name(row[2]), IsSet(row[3])));
        var tables = (await session.ListAsync(queries.Columns, cancellationToken))
            .GroupBy(row => Name(row[0]))
            .Where(group => group.Key.StartsWith($"{schema.Prefix}_", StringComparison.Ordinal)
                || DatabaseSchema.Base.Any(table => group.Key == schema.StoredNameOf(table)))
            .ToFrozenDictionary(
                group => group.Key,
                group => new LiveTable(
                    (LiveKind)Convert.ToInt64(group.First()[1], null),
                    [.. group.Select(row => new LiveColumn(Name(row[2]), (string)row[3]!, IsSet(row[4]), IsSet(row[5])))],
                    keys.GetValueOrDefault(group.Key),
                    [.. checks[group.Key]],
                    [.. references[group.Key]]));
        var indexes = await ListAsync(queries.Indexes);
        return new LiveCatalog(tables, indexes.GroupBy(row => Name(row[0])).ToFrozenDictionary(group => group.Key, Index));

        async Task<ImmutableArray<object?[]>> ListAsync(string? query) =>
            query is null ? [] : await session.ListAsync(query, cancellationToken);

        LiveIndex Index(IGrouping<string, object?[]> columns)
        {
            var first = columns.First();
            return new LiveIndex(
                Name(first[1]),
                [.. columns.Where(row => !IsSet(row[7])).Select(row => row[8] is string order ? $"{Name(row[2])} {order}" : Name(row[2]))],
                [.. columns.Where(row => IsSet(row[7])).Select(row => Name(row[2]))],
                (string?)first[3],
                ByHash: IsSet(first[4]),
                IsUnique: IsSet(first[5]),
                IsUsable: IsSet(first[6]));
        }

        string Name(object? value)
        {
            var name = (string)value!;
            return folds && name == name.ToUpperInvariant() ? name.ToLowerInvariant() : name;
        }
    }

    private static bool IsSet(object? flag) => Convert.ToInt64(flag, null) == 1;
}
