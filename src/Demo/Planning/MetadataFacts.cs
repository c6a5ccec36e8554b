using NodaTime;
using QsGen.Demo.Accounts;

namespace QsGen.Demo.Planning;

/// <summary>What a firing knows that its metadata can tell.</summary>
/// <param name="Day">The day of the posting.</param>
/// <param name="Number">The firing's number within its day and endpoint, from 1.</param>
/// <param name="Total">The firing's number since the start of the window, from 0.</param>
/// <param name="Debit">The debited account, if there is one.</param>
/// <param name="Credit">The credited account, if there is one.</param>
/// <param name="Completion">When the transfer is complete.</param>
/// <param name="Purpose">What a regular payment is for; null for any other.</param>
/// <param name="Inherited">Values handed down by the transfer template or by the parent of a chain.</param>
internal readonly record struct MetadataFacts(
    LocalDate Day, int Number, int Total, DemoAccount? Debit, DemoAccount? Credit, LocalDateTime Completion, MetadataValues? Inherited,
    RegularPurpose? Purpose = null);
