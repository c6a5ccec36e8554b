using System.Collections.Immutable;
using QsGen.Institution;

namespace QsGen.Sql.Datasets;

/// <summary>What dataset templates may read of an institution.</summary>
/// <param name="app">The app that the dataset belongs to.</param>
/// <param name="institution">The institution.</param>
internal sealed class DatasetFacts(DatasetApp app, InstitutionModel institution)
{
    /// <summary>The objects that the app's Info sheet reports on.</summary>
    public ImmutableArray<InfoObject> InfoObjects => AppInfoDatasets.ObjectsOf(app);

    /// <summary>The short names of the tables that an applied schema has.</summary>
    public ImmutableArray<string> TableNames => AppInfoDatasets.CountedTables;

    /// <summary>The metadata keys that any rail declares, each once, by code point.</summary>
    public ImmutableArray<MetadataKey> MetadataKeys { get; } =
        [.. institution.Rails.SelectMany(rail => rail.MetadataKeys).Distinct().Order()];
}
