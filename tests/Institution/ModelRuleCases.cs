namespace QsGen.Tests.Institution;

/// <summary>Changes to the harbor file that each break one rule between entities.</summary>
internal static class ModelRuleCases
{
    private const string Net = "expected_net: 0, origin: X";

    public static IEnumerable<RuleCase> All() =>
    [
        new("U1", Harbor.Valid.Add("accounts", "{id: §vault, role: Attic, scope: internal}")),
        new("U2", Harbor.Valid.Add("account_templates", "{role: §Member, scope: internal}")),
        new(
            "U3",
            Harbor.Valid.Add("rails", $"{{name: §DuesLeg, transfer_type: other, source_role: Vault, destination_role: Street, {Net}}}")),
        new("U4", Harbor.Valid.Add(
            "transfer_templates",
            "{name: §DuesCycle, transfer_type: t, expected_net: 0, transfer_key: [cycle_no], "
                + "completion: month_end, leg_rails: [DuesLeg]}")),
        new("U5", Harbor.Valid.Add("limit_schedules", "§{parent_role: Vault, transfer_type: dues, cap: 900}")),
        new("U6", Harbor.Valid.Add(
            "rails", $"{{name: DepositBack, transfer_type: §deposit, source_role: Member, destination_role: Vault, {Net}}}")),
        new("R1", Harbor.Valid.Set("source_role: Street", "source_role: §Avenue")),
        new("R1", Harbor.Valid.Set("leg_role: Member", "leg_role: [Member, §Avenue]")),
        new("R1", Harbor.Valid.Set("leg_role: Member", "leg_role: §(Member | Vault)")),
        new("R2", Harbor.Valid.Set("role: Vault, scope: internal}", "role: Vault, scope: internal, parent_role: §Castle}")),
        new("R3", Harbor.Valid.Add("account_templates", "{role: Junior, scope: internal, parent_role: §Member}")),
        new("R14", Harbor.Valid.Set("parent_role: Vault}\nrails", "parent_role: Vault, parent_account_id: §castle}\nrails")),
        new("R3", Harbor.Valid.Set("parent_role: Vault}\nrails", "parent_role: §Castle}\nrails")),
        new("R4", Harbor.Valid.Set("leg_rails: [DuesLeg]", "leg_rails: [DuesLeg, §GhostLeg]")),
        new("R5", Harbor.Valid.Add("chains", "{parent: DuesCycle, child: §Ghost, required: false}")),
        new("R5", Harbor.Valid.Add("chains", "{parent: §Ghost, child: DepositIn, required: false}")),
        new("R6", Harbor.Valid.Add("limit_schedules", "{parent_role: §Castle, transfer_type: dues, cap: 5}")),
        new("R7", Harbor.Valid.Set("leg_rails: [DuesLeg]", "leg_rails: [DuesLeg, §NightSweep]")),
        new("R8", Harbor.Valid.AddKey("{name: DepositIn", "max_unbundled_age: §PT6H")),
        new("R9", Harbor.Valid.Set("bundles_activity: [DuesLeg]", "bundles_activity: [§RentCycle.DuesLeg]")),
        new("R9", Harbor.Valid.Set("bundles_activity: [DuesLeg]", "bundles_activity: [§DuesCycle.DepositIn]")),
        new("R10", Harbor.Valid.Add("limit_schedules", "{parent_role: Vault, transfer_type: §duess, cap: 5}")),
        new("R10", Harbor.Valid.Add("limit_schedules", "{parent_role: Vault, transfer_type: §dues_cycle, cap: 5}")),
        new("R11", Harbor.Valid.Set("bundles_activity: [DuesLeg]", "bundles_activity: [DuesLeg, §DuesCycle]")),
        new("R12", Harbor.Valid.Set("[cycle_no]}", "[member_no]}").Set("transfer_key: [cycle_no]", "transfer_key: [§cycle_no]")),
        new("R13", Harbor.Valid.AddKey("{name: DepositIn", "metadata_value_examples: {§slip: [a1]}")),
        new("C1", Harbor.Valid.Add("rails", Variable("CloseA")).Add("rails", Variable("CloseB"))
            .Set("leg_rails: [DuesLeg]", "leg_rails: [DuesLeg, CloseA, §CloseB]")),
        new("C2", Harbor.Valid.Add("chains", "{parent: DuesCycle, child: DepositIn, required: false, xor_group: Pick}")
            .Add("chains", "{parent: DepositIn, child: DuesLeg, required: false, xor_group: §Pick}")),
        new("C3", Harbor.Valid.Add("rails", "{name: LooseEnd, transfer_type: loose, leg_role: Vault, leg_direction: §Variable, origin: X}")
            .Set("bundles_activity: [DuesLeg]", "bundles_activity: [DuesLeg, LooseEnd]")),
        new("C4", Harbor.Valid.Add("chains", "{parent: DuesCycle, child: DepositIn, required: false, xor_group: §Solo}")),
        new("S1", Harbor.Valid.Set(
            "{name: DepositIn, transfer_type: deposit, source_role: Street, destination_role: Member, expected_net: 0,",
            "§{name: DepositIn, transfer_type: deposit, source_role: Street, destination_role: Member,")),
        new("S2", Harbor.Valid.Add(
                "rails",
                "{name: PairLeg, transfer_type: pair, source_role: Vault, destination_role: Street, expected_net: §0, "
                    + "origin: X, metadata_keys: [cycle_no]}")
            .Set("leg_rails: [DuesLeg]", "leg_rails: [DuesLeg, PairLeg]")),
        new("S3", Harbor.Valid.Add("rails", "§{name: Stray, transfer_type: stray, leg_role: Vault, leg_direction: Credit, origin: X}")),
        new("S4", Harbor.Valid.Add("chains", "{parent: DuesCycle, child: §NightSweep, required: false}")),
        new("S5", Harbor.Valid.Set("- {name: NightSweep", "- §{name: NightSweep").Set(", cadence: daily-eod", "")),
        new("S5", Harbor.Valid.Set("bundles_activity: [DuesLeg]", "bundles_activity: §[]")),
        new("S6", Harbor.Valid.AddKey("{name: DepositIn", "cadence: §daily-bod")),
        new("S6", Harbor.Valid.AddKey("{name: DepositIn", "cadence: §fortnightly")),
        new("S6", Harbor.Valid.AddKey("{name: DepositIn", "bundles_activity: §[dues]")),
        new("B1", Harbor.Valid + "role_business_day_offsets: {Vault: 9, §Castle: 9}\n"),
        new("V1", Harbor.Valid.Set("completion: month_end", "completion: §next_week")),
        new("V2", Harbor.Valid.Set("cadence: daily-eod", "cadence: §fortnightly")),
        new("O1", Harbor.Valid.Set("- {name: DuesLeg", "- §{name: DuesLeg")
            .Set("leg_direction: Debit, origin: X", "leg_direction: Debit")),
        new("O1", Harbor.Valid.Set("- {name: DepositIn", "- §{name: DepositIn")
            .Set("destination_role: Member, expected_net: 0, origin: X", "destination_role: Member, expected_net: 0, source_origin: X")),
        new("O1", Harbor.Valid.Set("- {name: DepositIn", "- §{name: DepositIn")
            .Set(
                "destination_role: Member, expected_net: 0, origin: X",
                "destination_role: Member, expected_net: 0, destination_origin: X")),
        new("S8", Harbor.Valid.Add("limit_schedules", "{parent_role: Vault, transfer_type: dues, direction: inbound, cap: §1.50}")
            .Set("instance: harbor", "instance: harbor\ncurrency: JPY")),
        new("S8", Harbor.Valid.Set("cap: 250", "cap: §0.005")),
        .. Currencies(),
        new("W2", Harbor.Valid.AddKey("{name: DepositIn", "source_origin: A, destination_origin: B")
            .Set("destination_role: Member, expected_net: 0, origin", "destination_role: Member, expected_net: 0, §origin")),
        new("W3", Harbor.Valid.Set("description: A small harbor bank.\n", "").Set("instance: harbor", "§instance: harbor")),
        new("W4", Harbor.Valid.Set("completion: month_end", "completion: §metadata.paid_on")),
        new("W5", Harbor.Valid.Add("limit_schedules", "§{parent_role: Vault, transfer_type: deposit, cap: 5}")),
        new("W6", Harbor.Valid.Add("account_templates", "§{role: Junior, scope: internal, parent_role: Vault}")),
        new("S9", Harbor.Valid.Set("transfer_type: deposit", $"transfer_type: §{new string('d', 51)}")),
        new("S9", Harbor.Valid.Set("id: street", $"id: §{new string('s', 256)}")),
        new("S9", Harbor.Valid.Set(
            "parent_role: Vault}\nrails",
            $"parent_role: Vault, instance_id_template: §'{new string('j', 250)}{{n:06d}}'}}\nrails")),
        new("S10", Harbor.Valid.Set("transfer_type: deposit", "transfer_type: §'[pay](https://pay.example)'")),
        new("W8", Harbor.Valid.AddKey("{name: DepositIn", "posted_requirements: [slip_no, §teller]")),
        new(
            "W9",
            Harbor.Valid.Set(
                "{id: vault, role: Vault, scope: internal}", "{id: vault, role: Vault, scope: internal, parent_role: §Vault}")),
        new("W10", Harbor.Valid.Set("transfer_key: [cycle_no]", "transfer_key: §[]")),
        new("W11", Harbor.Valid.Set("cadence: daily-eod", "cadence: §intraday-0h")),
        new("W12", Harbor.Valid.Add("chains", "{parent: §DuesLeg, child: DepositIn, required: false}")),
        new("W13", Harbor.Valid.Add(
            "transfer_templates",
            "{name: §DepositIn, transfer_type: t, expected_net: 0, transfer_key: [], completion: month_end, leg_rails: []}")),
        new("W14", Harbor.Valid.Set("metadata_keys: [slip_no]", "metadata_keys: [slip_no, §slip_no]")),
        new("W19", Harbor.Valid.Set("cap: 250", "cap: §-250")),
        new("W20", Harbor.Valid.AddKey("{name: DepositIn", "max_pending_age: §PT0H")),
        new("W21", Harbor.Valid.Add("chains", "{parent: DepositIn, child: §DepositIn, required: true}")),
        new("W22", Harbor.Valid.Set(
            "source_role: Vault, destination_role: Street", "source_role: [Vault, Street], destination_role: §Street")),
        new("W23", Harbor.Valid.Set("parent_role: Vault}", "parent_role: §Street}")),
    ];

    private static IEnumerable<RuleCase> Currencies()
    {
        const string others = "{id: quay, role: Quay, scope: external, currency: EUR}";
        var quay = Harbor.Valid.Add("accounts", others);
        var leg = quay.Add("rails", "{name: QuayLeg, transfer_type: quay, leg_role: Quay, leg_direction: Debit, origin: X, "
            + "metadata_keys: [cycle_no]}");
        return
        [
            new("S11", Harbor.Valid.Add("accounts", "{id: vault-2, role: Vault, scope: internal, currency: §EUR}")),
            new("S11", Harbor.Valid.Add("account_templates", "{role: Junior, scope: internal, currency: EUR, parent_role: §Vault}")),
            new("S11", quay.Add(
                "rails",
                "{name: Abroad, transfer_type: abroad, source_role: Member, destination_role: §Quay, expected_net: 0, origin: X}")),
            new("S11", leg.Set("leg_rails: [DuesLeg]", "leg_rails: [DuesLeg, §QuayLeg]")),
            new("S11", leg.Set("bundles_activity: [DuesLeg]", "bundles_activity: [DuesLeg, §QuayLeg]")),
            new("S11", quay.Add("rails", "{name: Home, transfer_type: home, source_role: Quay, destination_role: Quay, expected_net: 0, "
                + "origin: X}").Add("chains", "{parent: DepositIn, child: §Home, required: false}")),
            new("S12", quay.Set("instance: harbor", "instance: §harbor_bank_of_the_old_town")),
            new("R15", Harbor.Valid.Set("instance: harbor", "instance: harbor\nbooks: §EUR")),
            new("R15", "instance: x\ncurrency: §USD\naccounts:\n  - {id: quay, scope: external, currency: EUR}\n"),
            new("W24", Harbor.Valid.Add("accounts", "{id: quay, role: Quay, scope: external, currency: §EUR}")),
        ];
    }

    private static string Variable(string name) =>
        $"{{name: {name}, transfer_type: {name}, leg_role: Vault, leg_direction: Variable, origin: X, metadata_keys: [cycle_no]}}";
}
