using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>A transfer that has just been made, as its children see it.</summary>
/// <param name="Id">The transfer's id.</param>
/// <param name="Cents">The money it moved.</param>
/// <param name="Debit">The account it debited, if any.</param>
/// <param name="Credit">The account it credited, if any.</param>
/// <param name="Holder">The account that its key names, if any.</param>
/// <param name="Second">The second of the day at which it was posted.</param>
/// <param name="Metadata">Its metadata.</param>
internal sealed record Firing(
    string Id, long Cents, DemoAccount? Debit, DemoAccount? Credit, DemoAccount? Holder, int Second, MetadataValues? Metadata)
{
    /// <summary>The accounts that a child prefers to post to, nearest first.</summary>
    public IEnumerable<DemoAccount> Accounts => new[] { Holder, Credit, Debit }.OfType<DemoAccount>();
}
