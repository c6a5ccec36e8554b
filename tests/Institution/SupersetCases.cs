namespace QsGen.Tests.Institution;

/// <summary>Texts that each break one rule of what other releases say, or of what goes beyond them.</summary>
internal static class SupersetCases
{
    private const string Both = "- {parent: DuesCycle, child: DepositIn, required: true}";

    public static IEnumerable<RuleCase> All() => [.. Chains(), .. Limits(), .. Offsets(), .. Usual(), .. Names()];

    private static IEnumerable<RuleCase> Chains() =>
    [
        new("L100", Chain("{parent: DuesCycle, §child: DepositIn, children: [DepositIn]}")),
        new("L100", Chain("{parent: DuesCycle, §required: true, children: [DepositIn]}")),
        new("L100", Chain("{parent: DuesCycle, child: DepositIn, required: true, §choose: each}")),
        new("L101", Chain("{parent: DuesCycle, children: §[]}")),
        new("L101", Chain("{parent: DuesCycle, children: §DepositIn}")),
        new("L102", Chain("{parent: DuesCycle, children: [DepositIn, §DepositIn]}")),
        new("L102", Chain("{parent: DuesCycle, children: [DepositIn]}").Add("chains", "{parent: DuesCycle, children: [§DepositIn]}")),
        new("L103", Chain("{parent: DuesCycle, children: [DepositIn], choose: §some}")),
        new("L104", Chain("{parent: DepositIn, children: [{name: DuesCycle, fan_in: true, expected_parent_count: §1}]}")),
        new("L104", Chain("{parent: DepositIn, children: [{name: DuesCycle, fan_in: true, expected_parent_count: §many}]}")),
        new("L104", Chain("{parent: DepositIn, children: [{name: DuesCycle, expected_parent_count: §2}]}")),
        new("L105", Chain("{parent: DuesCycle, children: [DepositIn], §xor_group: Pick}")),
        new("C5", Chain("{parent: DuesCycle, children: [§{name: DepositIn, fan_in: true}]}")),
        new("R5", Chain("{parent: DuesCycle, children: [DepositIn, §Ghost]}")),
        new("R5", Chain("{parent: §Ghost, children: [DepositIn]}")),
        new("S4", Chain("{parent: DuesCycle, children: [§NightSweep]}")),
        new("L12", Chain("{parent: DuesCycle, children: [§7]}")),
        new("L58", Chain("{parent: DuesCycle, children: [{name: DepositIn, §fanin: true}]}")),
        new("L106", Template("leg_rail_xor_groups: §DuesLeg")),
        new("L106", Template("leg_rail_xor_groups: [§[DuesLeg]]")),
        new("C6", Template("leg_rail_xor_groups: [[DuesLeg, §DepositIn]]")),
        new("C7", Template("leg_rail_xor_groups: [[DuesLeg, §DuesLeg]]")),
    ];

    private static IEnumerable<RuleCase> Limits() =>
    [
        new("L107", Limit("{parent_role: Vault, transfer_type: dues, §rail: DuesLeg, cap: 5}")),
        new("L107", Limit("§{parent_role: Vault, cap: 5}")),
        new("L108", Limit("{parent_role: Vault, rail: §DuesLegg, cap: 5}")),
        new(
            "L109",
            Limit("{parent_role: Vault, rail: §DuesLeg, cap: 5}").Add(
                "rails",
                "{name: DuesBack, transfer_type: dues, source_role: Vault, destination_role: Street, expected_net: 0, origin: X}")),
    ];

    private static IEnumerable<RuleCase> Offsets() =>
    [
        new("L110", Harbor.Valid.AddKey("{role: Member", "business_day_offset: §24")),
        new("L110", Harbor.Valid.AddKey("{role: Member", "business_day_offset: §'17:30'")),
        new("L110", Harbor.Valid.AddKey("{role: Member", "business_day_offset: §late")),
        new("L111", Harbor.Valid.AddKey("{id: street", "business_day_offset: §17")),
        new("L112", Harbor.Valid.AddKey("{role: Member", "business_day_offset: 17")
            .Add("accounts", "{id: first, role: Member, scope: internal, business_day_offset: 9}")
            .Set("{role: Member, scope: internal, parent_role: Vault, business_day_offset: 17}",
                "{role: Member, scope: internal, parent_role: Vault, business_day_offset: §17}")),
        new("L112", Harbor.Valid.AddKey("{role: Member", "business_day_offset: §17") + "role_business_day_offsets: {Member: 9}\n"),
    ];

    private static IEnumerable<RuleCase> Usual() =>
    [
        new("L113", Rail("amount_typical_range: §10")),
        new("L113", Rail("amount_typical_range: §[10]")),
        new("L113", Rail("amount_typical_range: §[10, 10]")),
        new("L113", Rail("amount_typical_range: §[0, 10]")),
        new("L114", Rail("firings_typical_per_period: §often")),
        new("L114", Rail("firings_typical_per_period: §[5, 4]")),
        new("L114", Rail("firings_typical_per_period: {period: week, range: §[1.5, 4]}")),
        new("W16", Harbor.Valid.AddKey("{name: DuesLeg", "§firings_typical_per_period: [1, 2]")),
        new("L115", Rail("firings_typical_per_period: {period: §year, range: [1, 4]}")),
        new("S7", Harbor.Valid.AddKey("{name: NightSweep", "§amount_typical_range: [1, 2]")),
        new("S7", Harbor.Valid.AddKey("{name: NightSweep", "§firings_typical_per_period: [1, 1]")),
    ];

    private static IEnumerable<RuleCase> Names() =>
    [
        new("L116", "instance: x\ninstitution_name: §Harbor\npersona: {institution: [Haven]}\n"),
        new("L116", "instance: x\ninstitution_acronym: §HB\npersona: {institution: [Haven, HV]}\n"),
        new("L117", "instance: x\ninvestigation_personas:\n  - {name: A, account_id: a, role: §shell}\n"),
        new("L118", "instance: x\ninvestigation_personas: [§Shell]\n"),
        new("L119", "instance: x\nattribution: §[x]\n"),
        new("L58", "instance: x\nattribution: {name: A, §link: b}\n"),
        new("W15", Harbor.Valid.Set("{role: Member, scope", "§{role: Member, instance_id_template: \"vault\", scope")),
        new("W18", "instance: x\n§attribution: {name: A, url: https://a.example, prefix: by, enabled: true}\n"),
        new("W18", "instance: x\n§investigation_personas: [{name: A, account_id: a, role: shell_entity}]\n"),
    ];

    private static string Chain(string entry) => Harbor.Valid.Set(Both, $"- {entry}");

    private static string Limit(string entry) => Harbor.Valid.Set("- {parent_role: Vault, transfer_type: dues, cap: 250}", $"- {entry}");

    private static string Template(string key) => Harbor.Valid.AddKey("{name: DuesCycle", key);

    private static string Rail(string key) => Harbor.Valid.AddKey("{name: DepositIn", key);
}
