using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Database.Datasets;

/// <summary>What dataset templates may read of an institution: the few facts that do not lie in its tables.</summary>
/// <param name="app">The app that the dataset belongs to.</param>
/// <param name="institution">The institution.</param>
/// <param name="dialect">The engine's spelling.</param>
internal sealed class DatasetFacts(DatasetApp app, InstitutionModel institution, SqlDialect dialect)
{
    /// <summary>The objects that the app's Info sheet reports on.</summary>
    public ImmutableArray<InfoObject> InfoObjects => AppInfoDatasets.ObjectsOf(app);

    /// <summary>The short names of the tables that an applied schema has.</summary>
    public IEnumerable<string> TableNames => DatabaseSchema.Tables.Select(table => table.ShortName);

    /// <summary>The metadata keys that any rail declares, each once, by code point.</summary>
    public ImmutableArray<MetadataKey> MetadataKeys =>
        [.. institution.Rails.SelectMany(rail => rail.MetadataKeys).Distinct().Order()];

    /// <summary>The condition that a row's <c>metadata</c> passes the metadata filter.</summary>
    public SqlText KeepMetadata => Part("keep-metadata");

    /// <summary>A common table expression about the shared transfers of templates.</summary>
    public SqlText TemplateInstance => Part("template-instance");

    private SqlText Part(string name) =>
        new(SqlTemplates.Get($"Sql/Datasets/Parts/{name}.sql").Render(dialect, institution.Instance.Value, this));
}
