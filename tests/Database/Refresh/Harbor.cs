using NodaTime;
using QsGen.Database.Schema;
using QsGen.Institution;

namespace QsGen.Tests.Database.Refresh;

/// <summary>A small bank with everything that the relations look at, and a way to write its rows in one line.</summary>
internal static class Harbor
{
    /// <summary>Its file.</summary>
    public const string Text =
        """
        instance: harbor
        accounts:
          - {id: vault, name: Vault, role: Vault, scope: internal}
          - {id: till, name: Till, role: Till, scope: internal, parent_role: Vault}
          - {id: street, name: Street, role: Street, scope: external}
        account_templates:
          - {role: Member, scope: internal, parent_role: Vault, balance_cadence: business_days}
        rails:
          - {name: DepositIn, transfer_type: deposit, source_role: Street, destination_role: Member, expected_net: 0,
             origin: InternalInitiated, metadata_keys: ["slip no", "o'clock"], max_pending_age: P1D}
          - {name: PayOut, transfer_type: payout, source_role: Member, destination_role: Street, expected_net: 0,
             origin: InternalInitiated, max_pending_age: PT4H}
          - {name: ReturnIn, transfer_type: return, source_role: Street, destination_role: Member, expected_net: 0,
             origin: InternalInitiated}
          - {name: DuesLeg, transfer_type: dues, leg_role: Member, leg_direction: Debit, origin: InternalInitiated,
             metadata_keys: [cycle_no], max_unbundled_age: P2D}
          - {name: NightSweep, transfer_type: sweep, source_role: Vault, destination_role: Street, expected_net: 0,
             origin: InternalInitiated, aggregating: true, cadence: daily-eod, bundles_activity: [DuesLeg]}
        transfer_templates:
          - {name: DuesCycle, transfer_type: dues_cycle, expected_net: 0, transfer_key: [cycle_no], completion: month_end,
             leg_rails: [DuesLeg]}
        chains:
          - {parent: DepositIn, child: PayOut, required: true, xor_group: Outcome}
          - {parent: DepositIn, child: ReturnIn, required: false, xor_group: Outcome}
          - {parent: DuesCycle, child: PayOut, required: true}
        limit_schedules:
          - {parent_role: Vault, transfer_type: payout, cap: 100.00}
          - {parent_role: Vault, transfer_type: return, cap: 90, direction: inbound}
        holidays: [2030-01-04]
        role_business_day_offsets: {Till: 17}
        extra_checks: [conservation, timeliness, parent_balances, balance_gaps, duplicates]
        """;

    /// <summary>Day 1 of all test data; a Tuesday.</summary>
    public static LocalDate FirstDay { get; } = new(2030, 1, 1);

    /// <summary>The bank as most tests have it.</summary>
    public static InstitutionModel Default { get; } = Institution();

    /// <summary>The bank, optionally with another cap.</summary>
    public static InstitutionModel Institution(string cap = "100.00")
    {
        var loaded = InstitutionLoader.Parse(Text.Replace("100.00", cap), "harbor.yaml");
        Assert.That(loaded.Model, Is.Not.Null, string.Join('\n', loaded.Findings.Select(finding => finding.ToString())));
        return loaded.Model!;
    }

    /// <summary>Midnight of the given day, counted from 1, plus hours.</summary>
    public static LocalDateTime At(int day, double hours = 0) =>
        FirstDay.PlusDays(day - 1).AtMidnight().PlusSeconds((long)(hours * 3600));

    /// <summary>A posted leg on an account; the sign of the amount decides the direction.</summary>
    public static TransactionRow Leg(string id, string account, decimal amount, LocalDateTime posting, string transfer, string rail) =>
        new()
        {
            Id = id,
            AccountId = account,
            AccountName = $"Name of {account}",
            AccountRole = RoleOf(account),
            AccountScope = account == "street" ? "external" : "internal",
            AccountParentRole = ParentOf(account),
            AmountMoney = amount,
            AmountDirection = amount < 0 ? "Debit" : "Credit",
            Status = "Posted",
            Posting = posting,
            TransferId = transfer,
            TransferType = rail switch
            {
                "DepositIn" => "deposit",
                "PayOut" => "payout",
                "ReturnIn" => "return",
                "DuesLeg" => "dues",
                _ => "sweep",
            },
            RailName = rail,
            Origin = "InternalInitiated",
        };

    /// <summary>Two legs that move money from one account to another.</summary>
    public static TransactionRow[] Move(string transfer, string from, string to, decimal amount, LocalDateTime posting, string rail) =>
    [
        Leg($"{transfer}-d", from, -amount, posting, transfer, rail),
        Leg($"{transfer}-c", to, amount, posting, transfer, rail),
    ];

    /// <summary>The balance of an account at the end of a day of 24 hours.</summary>
    public static DailyBalanceRow Balance(string account, int day, decimal money, int startHour = 0) => new()
    {
        AccountId = account,
        AccountName = $"Name of {account}",
        AccountRole = RoleOf(account),
        AccountScope = account == "street" ? "external" : "internal",
        AccountParentRole = ParentOf(account),
        BusinessDayStart = At(day, startHour),
        BusinessDayEnd = At(day + 1, startHour),
        Money = money,
    };

    private static string RoleOf(string account) => account switch
    {
        "vault" or "vault-2" => "Vault",
        "till" => "Till",
        "street" => "Street",
        _ => "Member",
    };

    private static string? ParentOf(string account) => account is "vault" or "vault-2" or "street" ? null : "Vault";
}
