using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Viewer.Expressions;

namespace QsGen.Viewer.Queries;

/// <summary>Asks for what columns hold that are the same in all rows.</summary>
internal static class LoneValues
{
    /// <summary>The values by column.</summary>
    /// <param name="columns">The columns with what computes them; see <see cref="LoneColumns"/>.</param>
    /// <param name="dialect">The engine.</param>
    /// <param name="reader">The database.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Nothing when the queries can't stand alone; those of the visuals then compute the columns.</returns>
    public static async Task<ImmutableDictionary<string, Constant>> ReadAsync(
        IReadOnlyDictionary<string, string> columns, SqlDialect dialect, IRowReader reader, CancellationToken cancellationToken)
    {
        var names = columns.Keys.Order(StringComparer.Ordinal).ToList();
        var list = string.Join(",\n", names.Select((name, index) => $"{columns[name]} AS c{index}"));
        try
        {
            var rows = (await reader.ReadAsync($"SELECT {list}{dialect.FromNothing}", cancellationToken)).Rows;
            return rows is not [var row]
                ? ImmutableDictionary<string, Constant>.Empty
                : names.Zip(row).Where(pair => pair.Second is string or DateTime)
                    .ToImmutableDictionary(pair => pair.First, pair => new Constant(
                        pair.Second is DateTime time ? LocalDateTime.FromDateTime(time) : pair.Second));
        }
        catch (SqlSessionException exception) when (exception.Code != SqlSessionException.HeldCode)
        {
            return ImmutableDictionary<string, Constant>.Empty;
        }
    }
}
