using System.Collections.Immutable;
using NodaTime;

namespace QsGen.Demo.Planning;

/// <summary>An aggregating rail and the instants at which it sweeps.</summary>
internal sealed class AggregatorPlan
{
    /// <summary>The rail.</summary>
    public required RailPlan Rail { get; init; }

    /// <summary>When it sweeps within the window, ascending. The last one closes the window, so that nothing waits forever.</summary>
    public required ImmutableArray<LocalDateTime> Instants { get; init; }

    /// <summary>The most one sweep may move because its debited accounts are capped per day.</summary>
    public required long BudgetCents { get; init; }

    /// <summary>The metadata key that splits a sweep, as all that it takes carries one of the same values; null for none.</summary>
    public required MetadataField? Split { get; init; }

    /// <summary>How many transfers one sweep makes at most.</summary>
    public int Parts => Split?.Examples.Length ?? 1;

    /// <summary>The part that takes a posting with the given metadata.</summary>
    public int PartOf(MetadataValues metadata) => Split is { } split && metadata.Find(split.Key) is { } value
        ? Math.Max(0, split.Examples.IndexOf(value))
        : 0;

    /// <summary>The id of a sweep's transfer, known before the sweep so that children can carry it.</summary>
    public string BundleId(int instant, int part) => Split is null
        ? string.Create(null, $"{DemoIds.Baseline}{Rail.Slug}-bundle-{instant + 1:D4}")
        : string.Create(null, $"{DemoIds.Baseline}{Rail.Slug}-bundle-{instant + 1:D4}-{part + 1}");
}
