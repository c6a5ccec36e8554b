using QsGen.Database.Schema;

namespace QsGen.Demo.Baseline;

/// <summary>Turns legs into the rows of the base table: one row per version.</summary>
internal static class LegRows
{
    /// <summary>Adds the versions of one leg, oldest first.</summary>
    public static void Add(List<TransactionRow> rows, in TransferHead head, in TransferLeg leg)
    {
        var row = Row(head, leg);
        // The base tables only grow: what a bank learns later is a further row that says why it supersedes the one before.
        if (head.PendingSince is { } since)
        {
            rows.Add(row with { Status = LegStatus.Pending, BundleId = null, Posting = since });
            row = row with { Supersedes = LegStatus.Inflight };
        }

        if (leg is { BundledLater: true, BundleId: not null })
        {
            rows.Add(row with { BundleId = null });
            row = row with { Supersedes = LegStatus.BundleAssignment };
        }

        rows.Add(row);
    }

    /// <summary>The current version of one leg.</summary>
    public static TransactionRow Row(in TransferHead head, in TransferLeg leg) => new()
    {
        Id = head.Id + leg.Suffix,
        AccountId = leg.Account.Id,
        AccountName = leg.Account.Name,
        AccountRole = leg.Account.Role,
        AccountScope = leg.Account.ScopeText,
        AccountParentRole = leg.Account.ParentRole,
        AmountMoney = Cents.ToMoney(leg.Cents, leg.Account.Currency),
        AmountDirection = leg.IsCredit ? "Credit" : "Debit",
        Status = head.Status,
        Posting = head.Posting,
        TransferId = head.Id,
        TransferType = leg.Rail.TransferType,
        TransferCompletion = head.Completion,
        TransferParentId = head.ParentId,
        RailName = leg.Rail.Name,
        TemplateName = head.Template,
        BundleId = leg.BundleId,
        Origin = leg.Origin,
        Metadata = leg.Metadata,
    };
}
