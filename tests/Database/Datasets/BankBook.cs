using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Institution;
using QsGen.Tests.Database.Refresh;

namespace QsGen.Tests.Database.Datasets;

/// <summary>A refreshed database of the small bank and its datasets' answers as text.</summary>
internal sealed class BankBook : IAsyncDisposable
{
    private readonly HarborBook _book;

    private BankBook(HarborBook book) => _book = book;

    public static async Task<BankBook> OpenAsync(SqlDialect engine, IEnumerable<object> rows, InstitutionModel? bank = null)
    {
        var book = await HarborBook.OpenAsync(engine, bank ?? SmallBank.Model);
        await book.LoadAsync(rows);
        await book.RefreshAsync(SmallBank.Day.PlusDays(2).At(new LocalTime(12, 0)), RefreshMode.Full);
        return new(book);
    }

    /// <summary>Chosen columns of a dataset, one line per row, sorted; nulls are empty, days without a time are short.</summary>
    public async Task<ImmutableArray<string>> AskAsync(
        string key, string columns, params IEnumerable<(string Name, string[] Values)> parameters)
    {
        var query = DatasetQueries.Get($"{key}-dataset", _book.Institution, _book.Session.Dialect);
        var sql = query.Bind(parameters.ToDictionary(pair => pair.Name, pair => pair.Values.ToImmutableArray()));
        await using var rows = await _book.Session.QueryAsync(sql, CancellationToken.None);
        var names = rows.Columns.Select(column => column.Name).ToList();
        var places = columns.Split(' ').Select(column => names.IndexOf(column)).ToList();
        var lines = await rows.ReadAsync().Select(row => string.Join(" ", places.Select(place => Text(row[place])))).ToListAsync();
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc cref="HarborBook.MistakenAsync"/>
    public Task<ImmutableArray<string>> MistakenAsync(string query) => _book.MistakenAsync(query);

    public ValueTask DisposeAsync() => _book.DisposeAsync();

    private static string Text(object? value) => value switch
    {
        null => "-",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("MM-dd'T'HH", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.00", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
