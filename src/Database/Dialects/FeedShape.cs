using System.Collections.Immutable;
using QsGen.Institution;

namespace QsGen.Database.Dialects;

/// <summary>What it takes to read tables in which amounts are cents and transfers have no type.</summary>
/// <param name="Prefix">The prefix of their names.</param>
/// <param name="Types">The transfer types of rails that have another one than their name.</param>
internal sealed record FeedShape(string Prefix, ValueList<FeedType> Types)
{
    /// <summary>The origin, and the rail, of opening balances.</summary>
    public const string OpeningOrigin = "OpeningBalance";

    /// <summary>The transfer type of opening balances.</summary>
    public const string OpeningType = "opening_balance";

    /// <summary>Short names of the tables that have that shape.</summary>
    public static ImmutableArray<string> Tables { get; } = ["transactions", "daily_balances"];

    /// <summary>The shape of what an institution's feed fills; null where it fills our tables.</summary>
    public static FeedShape? Of(InstitutionModel institution) => institution.Feed is not { } feed
        ? null
        : new(
            feed.Prefix.Value,
            [
                new(OpeningOrigin, OpeningType),
                .. institution.Rails.Where(rail => rail.TransferType.Value != rail.Name.Value)
                    .Select(rail => new FeedType(rail.Name.Value, rail.TransferType.Value)),
            ]);
}
