using System.Collections.Immutable;

namespace QsGen.Demo.Hashing;

/// <summary>Whether an institution file's lock still holds.</summary>
/// <param name="Holds">True when the data is as locked.</param>
/// <param name="Locked">The locked value; null without a lock.</param>
/// <param name="Changed">The segments that changed, as far as the lock tells.</param>
/// <param name="Message">What is the case and what to do, without a full stop.</param>
internal sealed record SeedHashVerdict(bool Holds, string? Locked, ImmutableArray<string> Changed, string Message);
