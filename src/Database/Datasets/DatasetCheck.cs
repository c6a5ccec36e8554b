using System.Collections.Immutable;
using QsGen.Database.Sessions;

namespace QsGen.Database.Datasets;

/// <summary>Runs datasets on a database and holds their answers to their contracts. Reads only.</summary>
internal static class DatasetCheck
{
    /// <summary>Runs every query with the defaults of its parameters, in the form in which QuickSight asks for it.</summary>
    /// <returns>At most one finding per dataset; empty when all of them answer as promised.</returns>
    public static async Task<ImmutableArray<DatasetFinding>> RunAsync(
        ISqlSession session, IEnumerable<DatasetQuery> queries, CancellationToken cancellationToken)
    {
        var findings = ImmutableArray.CreateBuilder<DatasetFinding>();
        foreach (var query in queries)
        {
            if (await ProblemOfAsync(session, query, cancellationToken) is { } problem)
            {
                findings.Add(new DatasetFinding(query.Suffix, problem));
            }
        }

        return findings.ToImmutable();
    }

    private static async Task<string?> ProblemOfAsync(ISqlSession session, DatasetQuery query, CancellationToken cancellationToken)
    {
        try
        {
            await using var rows = await session.QueryAsync(AsQuickSightAsks(query), cancellationToken);
            await using var first = rows.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
            await first.MoveNextAsync();

            return Difference(query, rows.Columns);
        }
        catch (SqlSessionException failure)
        {
            return failure.Message.Split('\n')[0].TrimEnd();
        }
    }

    private static string AsQuickSightAsks(DatasetQuery query)
    {
        var columns = string.Join(", ", query.Columns.Select(column => $"\"{column.Name}\""));
        return $"SELECT {columns} FROM (\n{query.SqlWithDefaults}\n) t";
    }

    private static string? Difference(DatasetQuery query, ImmutableArray<SqlColumn> columns)
    {
        var wrong = query.Columns.Zip(columns)
            .Where(pair => pair.First.Name != pair.Second.Name || !Fits(pair.First.Type, pair.Second.Type))
            .Select(pair => $"{pair.Second.Name} is {pair.Second.Type.Name}, promised is {pair.First.Name} {pair.First.Type}")
            .ToList();

        return wrong.Count == 0 ? null : $"the answer differs from the contract: {string.Join("; ", wrong)}";
    }

    // An engine may count in exact decimals; QuickSight reads those as whole numbers too.
    private static bool Fits(DatasetColumnType promised, Type given) => promised switch
    {
        DatasetColumnType.String => given == typeof(string),
        DatasetColumnType.Decimal => given == typeof(decimal),
        DatasetColumnType.Integer => given == typeof(long) || given == typeof(decimal),
        DatasetColumnType.DateTime => given == typeof(DateTime),
        _ => throw new ArgumentOutOfRangeException(nameof(promised), promised, "Not a type of a dataset column."),
    };
}
