using System.Globalization;
using QsGen.Database.Refresh;

namespace QsGen.Provider.Resources;

/// <summary>Tells the person how far a refresh is.</summary>
internal sealed class RefreshProgress(IResourceLog log) : IProgress<RelationOutcome>
{
    /// <inheritdoc/>
    public void Report(RelationOutcome value) =>
        log.Progress(string.Create(CultureInfo.InvariantCulture, $"computed {value.Relation}: {value.Rows} rows"));
}
