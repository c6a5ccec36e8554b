using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Demo.Loading;
using QsGen.Institution;

namespace QsGen.Handbook.Figures;

/// <summary>An embedded database with the institution's tables, filled and refreshed when the first query comes.</summary>
/// <param name="institution">The institution.</param>
/// <param name="asOf">What ages run to, and whose day is today.</param>
/// <param name="url">The database; it has no tables yet.</param>
internal abstract class EmbeddedDatabase(InstitutionModel institution, Instant asOf, DuckDbUrl url) : IAsyncDisposable
{
    private ISqlSession? _session;
    private string? _failure;

    /// <summary>Asks.</summary>
    /// <param name="sql">One SELECT.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer, or why there is none.</returns>
    public async ValueTask<FigureAnswer> AskAsync(string sql, CancellationToken cancellationToken)
    {
        if (_failure is not null)
        {
            return FigureAnswer.Failed(_failure);
        }

        try
        {
            _session ??= await MadeAsync(cancellationToken);
            await using var rows = await _session.QueryAsync(sql, cancellationToken);
            var list = ImmutableArray.CreateBuilder<ImmutableArray<object?>>();
            await foreach (var row in rows.ReadAsync(cancellationToken))
            {
                list.Add([.. row.Select(Plain)]);
            }

            return new([.. rows.Columns.Select(column => column.Name.ToLowerInvariant())], list.ToImmutable());
        }
        catch (Exception failure) when (failure is SqlSessionException or DemoLoadException)
        {
            var message = failure.Message.Split('\n')[0].TrimEnd();
            if (_session is null)
            {
                _failure = message;
            }

            return FigureAnswer.Failed(message);
        }
    }

    /// <summary>Makes the data now.</summary>
    /// <exception cref="SqlSessionException">The database failed.</exception>
    /// <exception cref="DemoLoadException">The tables hold other rows.</exception>
    public async Task MakeAsync(CancellationToken cancellationToken) => _session ??= await MadeAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _session?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Fills the base tables.</summary>
    protected abstract Task FillAsync(
        ISqlSession session, InstitutionModel institution, IClock clock, CancellationToken cancellationToken);

    private async Task<ISqlSession> MadeAsync(CancellationToken cancellationToken)
    {
        var session = await SqlSessions.OpenAsync(url, cancellationToken);
        try
        {
            var clock = new SetClock(asOf);
            await new SchemaApplier(session, institution, clock).ApplyAsync(cancellationToken);
            await FillAsync(session, institution, clock, cancellationToken);
            await new RefreshRunner(session, institution, clock)
                .RunAsync(new(asOf, DateTimeZone.Utc, RefreshMode.Full), cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
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

    private sealed class SetClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
