namespace QsGen.Institution;

/// <summary>The tables that a bank's feed fills as the field's releases from 15 on have them: amounts in cents, no transfer type, and
/// metadata where balances have limits.</summary>
/// <param name="Prefix">The prefix of their names; their owner's, which may be the institution's own.</param>
internal sealed record FeedTables(InstanceName Prefix);
