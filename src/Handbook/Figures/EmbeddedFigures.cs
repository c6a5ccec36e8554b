using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Demo.Generation;
using QsGen.Demo.Loading;
using QsGen.Institution;

namespace QsGen.Handbook.Figures;

/// <summary>Computes figures in embedded databases, each made when it is first asked, unless <see cref="Begin"/> made it before.</summary>
/// <param name="institution">The institution.</param>
/// <param name="day">The last day of the rows.</param>
/// <param name="demo">Makes the demo data.</param>
internal sealed class EmbeddedFigures(InstitutionModel institution, LocalDate day, Lazy<DemoGenerator> demo)
    : IFigureSource, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();

    private readonly FigureDatabase _demo = new(
        institution, day, (session, cancel) => new UnregisteredDemo(session, institution).LoadAsync(demo.Value, cancel));

    private readonly FigureDatabase _examples = new(
        institution, day, (session, cancel) => session.ExecuteAsync(EtlExamples.Write(institution, SqlDialects.DuckDb, day), cancel));

    private Task _begun = Task.CompletedTask;

    /// <summary>Begins to make the data, while whoever will ask does other things.</summary>
    public void Begin() => _begun = Task.Run(() => _demo.PrepareAsync(_stop.Token), CancellationToken.None);

    /// <inheritdoc/>
    public ValueTask<FigureAnswer> AskAsync(FigureData data, string sql, CancellationToken cancellationToken) => data switch
    {
        FigureData.Demo => _demo.AskAsync(sql, cancellationToken),
        FigureData.Examples => _examples.AskAsync(sql, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(data), data, "no such data"),
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _begun.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _demo.DisposeAsync();
        await _examples.DisposeAsync();
        _stop.Dispose();
    }
}
