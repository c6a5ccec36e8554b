using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>One leg of a transfer.</summary>
/// <param name="Rail">The rail that makes it.</param>
/// <param name="Account">The account it posts to.</param>
/// <param name="Cents">The signed amount.</param>
/// <param name="IsCredit">The direction, which a zero amount does not tell.</param>
/// <param name="Suffix">What the leg's id adds to the transfer's.</param>
/// <param name="Metadata">JSON text.</param>
/// <param name="BundleId">The bundle that takes it, if any.</param>
/// <param name="BundledLater">True when the bundle is assigned by a superseding row.</param>
internal readonly record struct TransferLeg(
    RailPlan Rail, DemoAccount Account, long Cents, bool IsCredit, string Suffix, string? Metadata, string? BundleId, bool BundledLater)
{
    /// <summary>The origin that the rail gives this direction.</summary>
    public string Origin => ((IsCredit ? Rail.Credit : Rail.Debit) ?? Rail.Debit ?? Rail.Credit)!.Origin;
}
