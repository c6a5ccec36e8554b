namespace QsGen.Handbook.Figures;

/// <summary>Answers queries over the institution's demo data.</summary>
internal interface IFigureSource
{
    /// <summary>Asks.</summary>
    /// <param name="sql">One SELECT for DuckDB.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer, or why there is none.</returns>
    ValueTask<FigureAnswer> AskAsync(string sql, CancellationToken cancellationToken);
}
