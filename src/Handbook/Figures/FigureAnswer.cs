using System.Collections.Immutable;
using System.Globalization;
using QsGen.Database.Sessions;

namespace QsGen.Handbook.Figures;

/// <summary>What a query over the demo data gave.</summary>
/// <param name="Columns">The columns in lower case, in order.</param>
/// <param name="Rows">The rows; a value is null, a text, a number or, for days and times, its text.</param>
/// <param name="Problem">Why there is no answer; null when there is one.</param>
internal sealed record FigureAnswer(
    ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<object?>> Rows, string? Problem = null)
{
    /// <summary>No answer.</summary>
    public static FigureAnswer Failed(string problem) => new([], [], problem);

    /// <summary>What a database answers.</summary>
    /// <exception cref="SqlSessionException">It failed.</exception>
    public static async Task<FigureAnswer> ReadAsync(ISqlSession session, string sql, CancellationToken cancellationToken)
    {
        await using var rows = await session.QueryAsync(sql, cancellationToken);
        var list = ImmutableArray.CreateBuilder<ImmutableArray<object?>>();
        await foreach (var row in rows.ReadAsync(cancellationToken))
        {
            list.Add([.. row.Select(Plain)]);
        }

        return new([.. rows.Columns.Select(column => column.Name.ToLowerInvariant())], list.ToImmutable());
    }

    private static object? Plain(object? value) => value switch
    {
        null or string or decimal => value,
        DateTime time => time.TimeOfDay == TimeSpan.Zero
            ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IConvertible number => Convert.ToDecimal(number, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
