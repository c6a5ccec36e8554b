using NodaTime;
using QsGen.Database.Refresh;
using QsGen.Database.Sessions;
using QsGen.Institution;

namespace QsGen.Handbook.Figures;

/// <summary>An embedded database with the institution's tables, filled when somebody asks, or before, and asked by one at a time.</summary>
/// <param name="institution">The institution.</param>
/// <param name="day">The last day of the rows: the day that is today, and to whose end ages run.</param>
/// <param name="fill">Fills the base tables.</param>
internal sealed class FigureDatabase(InstitutionModel institution, LocalDate day, Func<ISqlSession, CancellationToken, Task> fill)
    : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private ISqlSession? _session;
    private ScratchBooks? _books;
    private string? _failure;

    /// <summary>The last minute of a day.</summary>
    public static Instant EndOf(LocalDate day) => day.At(new LocalTime(23, 59)).InUtc().ToInstant();

    /// <summary>Asks.</summary>
    /// <param name="sql">One SELECT.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer, or why there is none.</returns>
    public async ValueTask<FigureAnswer> AskAsync(string sql, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await MakeAsync(cancellationToken);
            return _books is null ? FigureAnswer.Failed(_failure!) : await AnswerAsync(_books, sql, cancellationToken);
        }
        catch (SqlSessionException failure)
        {
            return FigureAnswer.Failed(FirstLine(failure));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Makes the data before somebody asks; what goes wrong is said to those who ask.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await MakeAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (_session?.DisposeAsync() ?? ValueTask.CompletedTask);
        _turn.Dispose();
    }

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        if (_books is not null || _failure is not null)
        {
            return;
        }

        try
        {
            _session = await SqlSessions.OpenAsync(new DuckDbUrl(DuckDbUrl.InMemory), cancellationToken);

            // So few rows are not worth a second thread, and the others have pages to write.
            await _session.ExecuteAsync("SET threads = 1", cancellationToken);
            var books = new ScratchBooks(_session, institution);
            await books.CreateAsync(cancellationToken);
            await fill(_session, cancellationToken);
            await books.CloseAsync(EndOf(day), DateTimeZone.Utc, cancellationToken);
            _books = books;
        }
        catch (SqlSessionException failure)
        {
            _failure = FirstLine(failure);
        }
    }

    private async Task<FigureAnswer> AnswerAsync(ScratchBooks books, string sql, CancellationToken cancellationToken)
    {
        await books.ComputeForAsync(sql, cancellationToken);
        return await FigureAnswer.ReadAsync(_session!, sql, cancellationToken);
    }

    private static string FirstLine(SqlSessionException failure) => failure.Message.Split('\n')[0].TrimEnd();
}
