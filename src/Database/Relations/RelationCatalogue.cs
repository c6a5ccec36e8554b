using System.Collections.Immutable;
using static QsGen.Database.Schema.DerivedTables;
using static QsGen.Database.Schema.ExtraCheckTables;
using static QsGen.Database.Schema.HelperTables;

namespace QsGen.Database.Relations;

/// <summary>Every step of a refresh, each after all that it reads.</summary>
/// <remarks>
/// A full refresh takes the relations and the work steps alone and computes each from nothing. An incremental refresh takes all
/// steps inside one transaction: scratch tables say which rows are affected, the relations replace those.
/// </remarks>
internal static class RelationCatalogue
{
    /// <summary>Name of the table of unscored two-day totals, which is not published.</summary>
    public const string PairWindow = "inv_pair_window";

    /// <summary>How many days of two-day totals a score compares with.</summary>
    public const int PopulationDays = 90;

    /// <summary>The steps in order.</summary>
    public static ImmutableArray<RefreshStep> Steps { get; } =
    [
        new ScratchStep("new_leg"),
        new ScratchStep("leg"),
        new ScratchStep("transfer"),
        new ScratchStep("old_transfer_total"),
        new ScratchStep("new_balance"),
        new ScratchStep("balance"),
        new RelationStep(SupersededTransactions, Reach.On("new_leg", "id")),
        new RelationStep(CurrentTransactions, Reach.On("new_leg", "id")),
        new RelationStep(OpenLeg, Reach.On("new_leg", "id")),
        new RelationStep(SupersededDailyBalances, Reach.On("new_balance", "account_id", "business_day_start")),
        new RelationStep(CurrentDailyBalances, Reach.On("new_balance", "account_id", "business_day_start")),

        new ScratchStep("account"),
        new RelationStep(Account) { ReadsItself = true },

        new ScratchStep("position_scope"),
        new ScratchStep("position_base"),
        new ScratchStep("position_key"),
        new RelationStep(BalancePosition, ByPosition),
        new RelationStep(ComputedSubledgerBalance, ByPosition),
        new ScratchStep("ledger"),
        new RelationStep(ComputedLedgerBalance, ByRoleAndDay),
        new RelationStep(Drift, ByPosition),
        new RelationStep(LedgerDrift, ByRoleAndDay),
        new RelationStep(Overdraft, Reach.On("new_balance", "account_id", "business_day_start")),
        new RelationStep(ExpectedEodBalanceBreach, Reach.On("new_balance", "account_id", "business_day_start")),
        new ScratchStep("old_limit"),
        new RelationStep(LimitOverride, new Reach("ledger", ("parent_role", "account_role"), ("business_day", "business_day"))),
        new ScratchStep("limit"),
        new RelationStep(LimitBreach, Reach.On("limit", "account_id", "business_day", "transfer_type")),
        new RelationStep(StuckPending),
        new RelationStep(StuckUnbundled),
        new RelationStep(DailyStatementSummary, ByPosition),

        new RelationStep(TransferSummary, Reach.On("transfer", "transfer_id")),
        new ScratchStep("descendant"),
        new ScratchStep("old_pair"),
        new RelationStep(TransferLink, Reach.On("descendant", "transfer_id")),
        new RelationStep(MoneyTrailEdges, Reach.On("descendant", "transfer_id")),
        new ScratchStep("pair_day"),
        new ScratchStep("old_window"),
        new WorkStep(PairWindow),
        new ScratchStep("population_day"),
        new RelationStep(PopulationDay, Reach.On("population_day", "window_end")) { ReadsItself = true },
        new ScratchStep("score_day"),
        new ScratchStep("kept_window"),
        new ScratchStep("pair_history"),
        new ChangeStep("population_score"),
        new RelationStep(
            PairRollingAnomalies,
            Reach.On("old_window", "recipient_account_id", "sender_account_id", "window_end"),
            Reach.On("kept_window", "recipient_account_id", "sender_account_id", "window_end")),

        new ScratchStep("firing"),
        new RelationStep(ChainEdge, Reach.On("firing", "transfer_id")),
        new RelationStep(ChainStatus, Reach.On("firing", "transfer_id")),
        new RelationStep(MetadataValue, Reach.On("made_metadata_value", "rail_name", "metadata_key", "metadata_value"))
        {
            ReadsItself = true,
            Keeps = "leg_count > 0",
        },
        new RelationStep(UsageCount) { ReadsItself = true },
        new RelationStep(TransferDay, Reach.On("made_transfer_day", "posted_date", "transfer_type"))
        {
            ReadsItself = true,
            Keeps = "transfer_count > 0",
        },

        new RelationStep(ConservationBreach, Reach.On("transfer", "transfer_id")) { OnlyFor = Institution.ExtraCheck.Conservation },
        new RelationStep(LatePosting, new Reach("new_leg", ("transaction_id", "id"))) { OnlyFor = Institution.ExtraCheck.Timeliness },
        new RelationStep(
            MissingParentBalance, new Reach("ledger", ("account_parent_role", "account_role"), ("business_day", "business_day")))
        {
            OnlyFor = Institution.ExtraCheck.ParentBalances,
        },
        new RelationStep(
            BalanceGap, new Reach("position_key", ("account_id", "account_id"), ("gap_end", "business_day_start")))
        {
            OnlyFor = Institution.ExtraCheck.BalanceGaps,
        },
        new RelationStep(TodaysExceptions),
    ];

    private static Reach ByPosition => Reach.On("position_key", "account_id", "business_day_start");

    private static Reach ByRoleAndDay => Reach.On("ledger", "account_role") with { DayColumn = "business_day_start" };
}
