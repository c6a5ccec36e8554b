namespace QsGen.Handbook.Figures;

/// <summary>Answers every query with no row: pages go without their worked examples, where demo data is not what the reader has.</summary>
internal sealed class NoRows : IFigureSource
{
    /// <inheritdoc/>
    public ValueTask<FigureAnswer> AskAsync(FigureData data, string sql, CancellationToken cancellationToken) =>
        new(new FigureAnswer([], []));
}
