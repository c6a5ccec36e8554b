namespace QsGen.Demo.Planning;

/// <summary>A limit schedule as the ledger counts it.</summary>
/// <param name="Index">Position among the institution's schedules; the ledger keeps one running sum per position and account.</param>
/// <param name="ParentRole">The role above the bound accounts.</param>
/// <param name="TransferType">The bound transfer type.</param>
/// <param name="CapCents">The most that may leave one account per day, or reach it.</param>
/// <param name="IsInbound">True for a limit on what reaches an account.</param>
internal sealed record LimitSlot(int Index, string ParentRole, string TransferType, long CapCents, bool IsInbound);
