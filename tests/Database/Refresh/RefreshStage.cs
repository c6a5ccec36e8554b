using System.Collections.Frozen;
using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Tests.Database.Refresh;

/// <summary>A database in which a batch waits for its incremental refresh, which can be tried again: each try is taken back.</summary>
internal sealed class RefreshStage : IAsyncDisposable
{
    // A later step changes their rows once more.
    private static readonly FrozenSet<string> ChangedInPlace = new[] { "inv_pair_rolling_anomalies" }.ToFrozenSet();

    private readonly HarborBook _book;
    private readonly ImmutableDictionary<string, SchemaTable> _filled;
    private readonly int _asOfDay;
    private readonly Dictionary<string, long> _changed = [];
    private IReadOnlyDictionary<string, ImmutableArray<string>> _right = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    private RefreshStage(HarborBook book, int asOfDay)
    {
        (_book, _asOfDay) = (book, asOfDay);
        _filled = DatabaseSchema.Derived.ToImmutableDictionary(table => $"INSERT INTO {book.Schema.SqlNameOf(table)}\n");
    }

    /// <summary>Sets a stage up.</summary>
    /// <param name="story">What was there, and what has come since; it must not call for a full refresh.</param>
    public static async Task<RefreshStage> OpenAsync(FeedStory story)
    {
        var book = await HarborBook.OpenAsync(SqlDialects.DuckDb, story.Institution);
        await book.LoadAsync(story.Before);
        await book.RefreshAsync(story.AsOfDay);
        await book.LoadAsync(story.Since);
        var stage = new RefreshStage(book, story.AsOfDay);
        stage._right = await stage.RightAsync();
        return stage;
    }

    /// <summary>How many rows the right refresh changes by statements that begin with these words.</summary>
    public long RowsChangedBy(Func<HarborBook, string> head)
    {
        var start = head(_book);
        return _changed.Where(one => Begins(one.Key, start)).Sum(one => one.Value);
    }

    /// <summary>Whether a change to the statements of the refresh changes what it makes of the relations.</summary>
    public async Task<bool> NoticesAsync(Func<string, HarborBook, string> tamper)
    {
        try
        {
            var session = new RollingBackSession(_book.Session, sql => tamper(sql, _book), CompareAsync, CompareAsync);
            return (await RefreshAsync(session)).Mode != RefreshMode.Incremental;
        }
        catch (Exception found) when (found is SqlSessionException or DifferenceException)
        {
            return true;
        }
    }

    public ValueTask DisposeAsync() => _book.DisposeAsync();

    private async Task<IReadOnlyDictionary<string, ImmutableArray<string>>> RightAsync()
    {
        var rows = _right;
        var session = new RollingBackSession(
            _book.Session,
            sql => sql,
            (statement, changed) =>
            {
                _changed[statement] = _changed.GetValueOrDefault(statement) + changed;
                return Task.CompletedTask;
            },
            async () => rows = await _book.SnapshotAsync());
        Assert.That((await RefreshAsync(session)).Mode, Is.EqualTo(RefreshMode.Incremental));
        return rows;
    }

    private Task<RefreshOutcome> RefreshAsync(ISqlSession session) =>
        _book.RefreshAsync(Harbor.At(_asOfDay), RefreshMode.Incremental, session);

    private static bool Begins(string statement, string start) =>
        statement.StartsWith(start, StringComparison.Ordinal)
        && (statement.Length == start.Length || char.IsWhiteSpace(statement[start.Length]));

    // A relation is looked at as soon as it has its new rows: the rest of a refresh that went wrong tells nothing more.
    private async Task CompareAsync(string statement, long changed)
    {
        if (statement.StartsWith("INSERT INTO ", StringComparison.Ordinal)
            && _filled.TryGetValue(statement[..(statement.IndexOf('\n') + 1)], out var table) && !ChangedInPlace.Contains(table.ShortName))
        {
            await CompareAsync(table);
        }
    }

    private async Task CompareAsync()
    {
        foreach (var table in DatabaseSchema.Derived)
        {
            await CompareAsync(table);
        }
    }

    private async Task CompareAsync(SchemaTable table)
    {
        if (!(await _book.RowsAsync(table)).SequenceEqual(_right[table.ShortName]))
        {
            throw new DifferenceException();
        }
    }

    private sealed class DifferenceException : Exception;
}
