using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Sessions;

namespace QsGen.Tests.Database.Refresh;

/// <summary>A database in which a batch waits for its incremental refresh, which can be tried again: each try is taken back.</summary>
internal sealed class RefreshStage : IAsyncDisposable
{
    private const int Rounds = 3;

    private readonly HarborBook _book;
    private readonly IReadOnlyDictionary<string, ImmutableArray<string>> _right;

    private RefreshStage(HarborBook book, IReadOnlyDictionary<string, ImmutableArray<string>> right) => (_book, _right) = (book, right);

    /// <summary>Sets a stage up; null when its batch calls for a full refresh.</summary>
    public static async Task<RefreshStage?> OpenAsync(int seed)
    {
        var institution = seed % 2 == 0 ? Harbor.Institution() : IncrementalRefreshTests.InstitutionOf(seed);
        var feed = new RandomFeed(institution, seed);
        var book = await HarborBook.OpenAsync(SqlDialects.DuckDb, institution);
        for (var round = 0; round < Rounds; round++)
        {
            await book.LoadAsync(feed.NextBatch());
            await book.RefreshAsync(4 + round, RefreshMode.Incremental);
        }

        await book.LoadAsync(feed.NextBatch());
        var (mode, right) = await TryAsync(book, sql => sql);
        if (mode == RefreshMode.Incremental)
        {
            return new(book, right!);
        }

        await book.DisposeAsync();
        return null;
    }

    /// <summary>Whether a change to the statements of the refresh changes what it makes of the relations.</summary>
    public async Task<bool> NoticesAsync(Func<string, HarborBook, string> tamper)
    {
        try
        {
            var (mode, found) = await TryAsync(_book, sql => tamper(sql, _book));
            return mode != RefreshMode.Incremental || found!.Any(relation => !relation.Value.SequenceEqual(_right[relation.Key]));
        }
        catch (SqlSessionException)
        {
            return true;
        }
    }

    public ValueTask DisposeAsync() => _book.DisposeAsync();

    private static async Task<(RefreshMode Mode, IReadOnlyDictionary<string, ImmutableArray<string>>? Rows)> TryAsync(
        HarborBook book, Func<string, string> tamper)
    {
        IReadOnlyDictionary<string, ImmutableArray<string>>? rows = null;
        var session = new RollingBackSession(book.Session, tamper, async () => rows = await book.SnapshotAsync());
        var outcome = await book.RefreshAsync(Harbor.At(4 + Rounds), RefreshMode.Incremental, session);
        return (outcome.Mode, rows);
    }
}
