using System.Collections.Immutable;

namespace QsGen.Database.Feed;

/// <summary>The contract of the two base tables, rule by rule.</summary>
internal static class FeedRules
{
    /// <summary>All rules in the order of a report: vocabulary, legs, transfers, metadata, versions, balances.</summary>
    public static ImmutableArray<FeedRule> All { get; } =
    [
        new("unknown-rail", "legs name a rail that the institution does not declare",
            "declare the rail, or map the source system's name to a declared one"),
        new("unknown-type", "legs have a transfer type that is neither their rail's nor their template's",
            "write the transfer type of the rail, or of the template when template_name is set"),
        new("unknown-template", "legs name a template that their rail is not part of, or lack the one they need",
            "set template_name to a template that lists the rail, and leave it empty for rails that stand alone"),
        new("unknown-status", "legs have a status other than Posted, Pending and Failed",
            "map the source system's status to one of the three; no check reads any other"),
        new("unknown-origin", "legs have an origin that no rail declares and that is not a standard one",
            "declare the origin on the rail, or use InternalInitiated, ExternalForcePosted or ExternalAggregated"),
        new("unknown-account-role", "rows describe an account by a role, scope and parent role that are not declared together",
            "copy account_role, account_scope and account_parent_role from the account or account template of the institution"),
        new("role-not-of-rail", "legs debit or credit a role that their rail does not declare for that side, and that belongs elsewhere",
            "check the direction of the amount and the account's role against the rail"),
        new("sign-mismatch", "legs whose sign contradicts their direction",
            "write credits as positive and debits as negative amounts"),
        new("unbalanced-transfer", "settled transfers whose posted legs do not add up to the declared net",
            "look for a missing leg, a wrong sign, or legs that were given different transfer ids"),
        new("mixed-status", "the legs of one transfer of a two-leg rail have different statuses",
            "settle both legs together: supersede the one that is behind"),
        new("missing-parent", "transfers name a parent transfer that does not exist, or themselves",
            "load the parent no later than its children, and write its transfer_id exactly"),
        new("contradictory-parent", "the legs of a transfer disagree about its parent",
            "write the same transfer_parent_id on every leg"),
        new("missing-requirement", "posted legs lack a field that their rail, template or chain requires",
            "keep the leg Pending until the field is known, then supersede it; parent_transfer_id is the column transfer_parent_id"),
        new("unreadable-metadata", "legs whose metadata the database can not take apart",
            "write valid JSON with each key once, without \\u0000 or half of a surrogate pair, with numbers of a sane size; supersede"),
        new("metadata-not-flat", "legs whose metadata is not a JSON object", "write metadata as an object of keys with plain values"),
        new("undeclared-metadata-key", "rails whose legs carry a metadata key that the rail does not declare",
            "add the key to metadata_keys of the rail, or leave it out of the feed"),
        new("version-without-reason", "later versions of a row do not say why they replace the earlier one",
            "write supersedes on every version after the first; a file that was loaded twice must be loaded through a staging table"),
        new("unknown-reason", "versions give a reason that is not one of the three, or a restated balance gives another",
            "use Inflight, BundleAssignment or TechnicalCorrection; balances are only restated by TechnicalCorrection"),
        new("day-gap-or-overlap", "accounts whose business days overlap, or lack a balance that their balance_cadence makes due",
            "end each day where the next one starts; write the balances that are due, or declare the account sparse"),
        new("leg-outside-days", "posted legs of internal accounts lie after every business day of theirs that has a balance",
            "write a balance for the day of the posting, or a later one; both tables use one time zone"),
        new("opening-not-first", "opening balances that do not lie before the first business day of their account, or are not posted",
            "write origin OpeningBalance on one Posted leg per account, posting before its first business day"),
        new("day-without-parent", "days on which children have a balance and no account of their parent role has had any yet",
            "write a balance for the parent account too; the last one holds until the next"),
        new("balance-mismatch", "stored balances of leaf accounts differ from the sum of their posted legs",
            "look for a missing or doubled leg, or a posting on the other side of midnight; real drift appears here too"),
        new("expected-balance-missing", "balances lack the expected end-of-day balance that the institution declares",
            "write expected_eod_balance on every balance row of the account"),
    ];
}
