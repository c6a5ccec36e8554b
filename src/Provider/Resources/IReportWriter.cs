namespace QsGen.Provider.Resources;

/// <summary>Writes audit reports. Whoever hosts the provider brings it: the provider knows databases and no reports.</summary>
internal interface IReportWriter
{
    /// <summary>Writes the report of the last business day that has ended.</summary>
    /// <param name="order">Which report, and where to.</param>
    /// <param name="cancellationToken">Gives up, leaving no file.</param>
    /// <returns>The report, or why there is none.</returns>
    Task<WrittenReport> WriteAsync(ReportOrder order, CancellationToken cancellationToken);
}
