using System.Collections.Immutable;
using QsGen.Database.Feed;
using QsGen.Database.Schema;
using QsGen.Institution;

namespace QsGen.Database.Datasets;

/// <summary>What dataset templates may read of an institution: the few facts that do not lie in its tables.</summary>
/// <param name="definition">The dataset.</param>
/// <param name="institution">The institution.</param>
internal sealed class DatasetFacts(DatasetDefinition definition, InstitutionModel institution)
{
    /// <summary>The objects that the app's Info sheet reports on.</summary>
    public ImmutableArray<InfoObject> InfoObjects => AppInfoDatasets.ObjectsOf(definition.App);

    /// <summary>The short names of the tables that an applied schema has.</summary>
    public IEnumerable<string> TableNames => DatabaseSchema.Tables.Select(table => table.ShortName);

    /// <summary>The metadata keys that any rail declares, each once, by code point.</summary>
    public ImmutableArray<MetadataKey> MetadataKeys => MetadataKeysOf(institution);

    /// <summary>The metadata keys that any rail of an institution declares, each once, by code point.</summary>
    public static ImmutableArray<MetadataKey> MetadataKeysOf(InstitutionModel institution) =>
        [.. institution.Rails.SelectMany(rail => rail.MetadataKeys).Distinct().Order()];

    /// <summary>The kinds of exceptions, in the order of Today's Exceptions.</summary>
    public IEnumerable<string> CheckTypes => ExceptionChecks.Names;

    /// <summary>The rules of the feed's contract, in the order of a report.</summary>
    public IEnumerable<FeedRule> FeedRules => Feed.FeedRules.All;

    /// <summary>From how many exceptions on a check is amber, unless it has a band of its own.</summary>
    public int Amber => institution.Health.Usual.Amber;

    /// <summary>From how many exceptions on a check is red, unless it has a band of its own.</summary>
    public int Red => institution.Health.Usual.Red;

    /// <summary>The bands of single checks.</summary>
    public IEnumerable<HealthBandFact> Bands =>
        institution.Health.Checks.Select(own => new HealthBandFact(own.Check, own.Band.Amber, own.Band.Red));

    /// <summary>The relation that the dataset is about, where its template serves several.</summary>
    public string? Relation => definition.Relation;

    /// <summary>The names of that relation's columns, in order; none without a relation.</summary>
    public IEnumerable<string> RelationColumns => definition.Relation is { } relation
        ? DatabaseSchema.Relation(relation).Columns.Select(column => column.Name)
        : [];
}
