using QsGen.Database.Sessions;
using QsGen.Demo;
using QsGen.Institution;

namespace QsGen.Handbook.Figures;

/// <summary>Computes figures in embedded databases, each made when it is first asked.</summary>
/// <param name="institution">The institution.</param>
/// <param name="options">What demo data.</param>
internal sealed class EmbeddedFigures(InstitutionModel institution, DemoOptions options) : IFigureSource, IAsyncDisposable
{
    private readonly DemoDatabase _demo = new(institution, options, new(DuckDbUrl.InMemory));
    private readonly ExampleDatabase _examples = new(institution, options.Anchor, new(DuckDbUrl.InMemory));

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
        await _demo.DisposeAsync();
        await _examples.DisposeAsync();
    }
}
