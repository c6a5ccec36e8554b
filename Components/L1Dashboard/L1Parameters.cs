using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using QsGen.Components.Shared;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.L1Dashboard;

/// <summary>What readers and drills of the L1 dashboard can set, and the drills that do.</summary>
internal sealed class L1Parameters
{
    /// <summary>The days that Drift, Drift Timelines, Overdraft, Limit Breach and Transactions share.</summary>
    public DateWindow Window { get; } = DateWindow.LastDays("pL1DateStart", "pL1DateEnd", 7);

    /// <summary>The account of the Daily Statement; the worst one until somebody chooses.</summary>
    public StringParameter StatementAccount { get; } = new("pL1DsAccount", BankShapes.AccountId);

    /// <summary>The business day of the Daily Statement; the last one with balances while none of it has any yet.</summary>
    public DateTimeParameter StatementDay { get; } = new("pL1DsBalanceDate", DateTimeDefault.DaysAgo(0));

    /// <summary>The account that a drill narrowed the sheets of the checks to.</summary>
    public StringParameter FilterAccount { get; } = StringParameter.Sentinel("pL1FilterAccount", BankShapes.AccountId);

    /// <summary>The transfer that a drill narrowed Transactions to.</summary>
    public StringParameter Transfer { get; } = StringParameter.Sentinel("pL1TxTransfer", BankShapes.TransferId);

    /// <summary>All of them; drills reset the sentinels in this order.</summary>
    public ImmutableArray<Parameter> All => [Window.Start, Window.End, StatementAccount, StatementDay, FilterAccount, Transfer];

    /// <summary>The drill from an account-day to its statement: in the menu, or by a click where that is what readers ask for first.
    /// </summary>
    public Drill ToDailyStatement(
        FieldSource account,
        FieldSource day,
        ActionTrigger trigger = ActionTrigger.RightClick,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) => new(
            trigger,
            "View Daily Statement for this account-day",
            L1Sheets.DailyStatement,
            [StatementAccount.From(account), StatementDay.From(day)],
            file,
            line);

    /// <summary>The drill from a leg to all legs of its transfer, on whatever day they were posted.</summary>
    public Drill ToTransactions(FieldSource transfer, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => new(
        ActionTrigger.RightClick,
        "View Transactions for this transfer",
        L1Sheets.Transactions,
        [Transfer.From(transfer)],
        file,
        line);

    /// <summary>The drill from an exception to the account's drift: what is off now, and its days in the chosen ones.</summary>
    public Drill ToDrift(FieldSource account, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => new(
        ActionTrigger.RightClick,
        "Narrow Drift to this account",
        L1Sheets.Drift,
        [FilterAccount.From(account)],
        file,
        line);
}
