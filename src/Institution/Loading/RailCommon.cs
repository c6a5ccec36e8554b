using System.Collections.Immutable;
using NodaTime;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Rules;

namespace QsGen.Institution.Loading;

/// <summary>The part of a rail that both shapes share.</summary>
internal sealed record RailCommon
{
    public required RailName Name { get; init; }

    public required TransferType TransferType { get; init; }

    public required Origin? Origin { get; init; }

    public required ValueList<MetadataKey> MetadataKeys { get; init; }

    public required ValueList<MetadataKey> PostedRequirements { get; init; }

    public required Duration? MaxPendingAge { get; init; }

    public required Duration? MaxUnbundledAge { get; init; }

    public required bool Aggregating { get; init; }

    public required ValueList<BundleSelector> BundlesActivity { get; init; }

    public required Cadence? Cadence { get; init; }

    public required ValueList<MetadataExamples> Examples { get; init; }

    public required TypicalAmounts? TypicalAmounts { get; init; }

    public required TypicalFirings? TypicalFirings { get; init; }

    public required string? Description { get; init; }

    /// <summary>Reads the shared keys.</summary>
    public static RailCommon Read(EntityReader map, string name, string type)
    {
        var isAggregating = map.Optional<bool>(Keys.Aggregating, Scalars.Flag, out var flag) && flag;
        return new()
        {
            Name = new(name),
            TransferType = new(type),
            Origin = ReadOrigin(map, Keys.Origin),
            MetadataKeys = ReadKeys(map, Keys.MetadataKeys),
            PostedRequirements = ReadKeys(map, Keys.PostedRequirements),
            MaxPendingAge = map.Optional<Duration>(Keys.MaxPendingAge, Scalars.Span, out var pending) ? pending : null,
            MaxUnbundledAge = map.Optional<Duration>(Keys.MaxUnbundledAge, Scalars.Span, out var unbundled) ? unbundled : null,
            Aggregating = isAggregating,
            BundlesActivity = map.Optional<ImmutableArray<string>>(Keys.BundlesActivity, Lists.Selectors, out var selectors)
                ? selectors.Select(text => new BundleSelector(text)).ToValueList()
                : [],
            Cadence = ReadCadence(map, name, isAggregating),
            Examples = map.Optional<ValueList<MetadataExamples>>(Keys.MetadataValueExamples, ExamplesReader.Read, out var examples)
                ? examples
                : [],
            TypicalAmounts = map.Optional<TypicalAmounts>(Keys.AmountTypicalRange, TypicalReader.Amounts, out var amounts) ? amounts : null,
            TypicalFirings = map.Optional<TypicalFirings>(Keys.FiringsTypicalPerPeriod, TypicalReader.Firings, out var firings)
                ? firings
                : null,
            Description = map.Optional<string>(Keys.Description, TextValues.Description, out var prose) ? prose : null,
        };
    }

    /// <summary>A rail, that has its name and type already, with all the rest.</summary>
    public T Complete<T>(T rail)
        where T : Rail => rail with
        {
            Origin = Origin,
            MetadataKeys = MetadataKeys,
            PostedRequirements = PostedRequirements,
            MaxPendingAge = MaxPendingAge,
            MaxUnbundledAge = MaxUnbundledAge,
            Aggregating = Aggregating,
            BundlesActivity = BundlesActivity,
            Cadence = Cadence,
            MetadataValueExamples = Examples,
            TypicalAmounts = TypicalAmounts,
            TypicalFirings = TypicalFirings,
            Description = Description,
        };

    /// <summary>Reads one of the origins.</summary>
    public static Origin? ReadOrigin(EntityReader map, string key) =>
        map.Optional<string>(key, TextValues.Word, out var origin) ? new Origin(origin) : null;

    private static ValueList<MetadataKey> ReadKeys(EntityReader map, string key) =>
        map.Optional<ImmutableArray<string>>(key, Lists.Identifiers, out var keys)
            ? keys.Select(name => new MetadataKey(name)).ToValueList()
            : [];

    private static Cadence? ReadCadence(EntityReader map, string name, bool isAggregating)
    {
        if (!map.Optional<string>(Keys.Cadence, TextValues.Text, out var text))
        {
            return null;
        }

        var cadence = Institution.Cadence.TryParse(text);
        if (cadence is null)
        {
            // Without aggregating the key itself is the mistake, whatever its text says.
            var (rule, problem) = isAggregating
                ? (VocabularyRules.Cadence, $"the cadence is '{text}', which is not in the vocabulary")
                : (new OrdinaryRailsDoNotBundle().Rule, $"rail '{name}' is not aggregating, but has a cadence");
            map.Log.AddBroken(rule, map.Node(Keys.Cadence)!, map.Path.Key(Keys.Cadence), problem);
        }

        return cadence;
    }
}
