namespace QsGen.Handbook.Figures;

/// <summary>Answers queries over data that is made for the handbook.</summary>
internal interface IFigureSource
{
    /// <summary>Asks.</summary>
    /// <param name="data">Over which data.</param>
    /// <param name="sql">One SELECT for DuckDB.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer, or why there is none.</returns>
    ValueTask<FigureAnswer> AskAsync(FigureData data, string sql, CancellationToken cancellationToken);
}

/// <summary>Which data a figure is computed from.</summary>
internal enum FigureData
{
    /// <summary>The institution's demo data.</summary>
    Demo,

    /// <summary>The worked examples of its feed, and nothing else.</summary>
    Examples,
}
