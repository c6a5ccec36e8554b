using System.Collections.Immutable;
using NodaTime;

namespace QsGen.Components.Deployment;

/// <summary>What an organisation demands of its stacks, as <c>qsgen:policy</c> says.</summary>
internal sealed record PolicySettings
{
    /// <summary>What holds when nothing is said.</summary>
    public static PolicySettings Default { get; } = new();

    /// <summary>Keys of the tags that every resource must carry.</summary>
    public ImmutableArray<string> RequiredTags { get; init; } = [];

    /// <summary>How old a refresh may be where the database holds the bank's own rows. A day and two hours unless said otherwise: a
    /// nightly refresh that is a little late.</summary>
    public Duration RefreshWithin { get; init; } = Duration.FromHours(26);

    /// <summary>How long rows of the bank's own must stay in the base tables; null where nobody demands anything.</summary>
    public Duration? Retention { get; init; }

    /// <summary>Reasons for what goes against a policy on purpose, by the policy's id.</summary>
    public ImmutableSortedDictionary<string, string> Waivers { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
