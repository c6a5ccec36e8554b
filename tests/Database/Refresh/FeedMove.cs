namespace QsGen.Tests.Database.Refresh;

/// <summary>What a random feed may bring.</summary>
internal enum FeedMove
{
    Transfer,
    SplitTransfer,
    TemplateFiring,
    ChainChild,
    BackDated,
    Restatus,
    Bundle,
    Reparent,
    Repost,
    MoveToTransfer,
    MoveToAccount,
    Amount,
    Metadata,
    Rename,
    Repeat,
    Balances,
    OldBalance,
    BalanceCorrection,
    LongBusinessDay,
    OddBusinessDay,
    Limits,
    Rerole,
    ControlTotals,
    ControlTotalChange,
}
