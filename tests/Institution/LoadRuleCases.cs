using QsGen.Institution;

namespace QsGen.Tests.Institution;

/// <summary>Texts that each break one load rule.</summary>
internal static class LoadRuleCases
{
    public static IEnumerable<RuleCase> All() => [.. Files(), .. Values(), .. Rails(), .. Extras(), .. Themes(), .. SupersetCases.All()];

    private static IEnumerable<RuleCase> Files() =>
    [
        new("L02", "instance: harbor\naccounts: §[\n"),
        new("L02", "instance: harbor\naccounts: §[\n  {id: a},\nrails: 3\n"),
        new("L02", "instance: harbor\naccounts: [{id: a}, §{id: b\nrails: 3\n"),
        new("L02", "instance: harbor\naccounts:\n  - {id: a, name: §[b\nrails: [] # [\n"),
        new("L02", "instance: harbor\naccounts:\n  - {id: \"]\", name: a[1, tags: §{b\n"),
        new("L02", "instance: harbor\naccounts:\n  - id: a\n    name: b\n§\tscope: internal\n"),
        new("L02", "instance: harbor\naccounts:\n§\t- id: a\n"),
        new("L02", "instance: harbor\n§---\ninstance: other\n"),
        new("L02", "instance: §!custom harbor\n"),
        new("L02", "instance: §!!int harbor\n"),
        new("L02", "instance: harbor\naccounts: §*nowhere\n"),
        new("L02", "instance: harbor\n? §[a, b]\n: 1\n"),
        new("L02", "instance: harbor\n<<: §7\n"),
        new("L04", "§- harbor\n"),
        new("L04", "§harbor\n"),
        new("L05", "§accounts: []\n"),
        new("L06", "instance: §12\n"),
        new("L06", "instance:§\n"),
        new("L07", "instance: §My-Harbor\n"),
        new("L07", "instance: §|\n  harbor\n"),
        new("L08", $"instance: §{new string('a', 31)}\n"),
        new("L09", "instance: x\nrails: §{DepositIn: 1}\n"),
        new("L10", "instance: x\nchains: [§DuesCycle]\n"),
        new("L11", "instance: x\naccounts:\n  - §{id: vault}\n"),
        new("L58", "instance: x\n§acounts: []\n"),
        new("L58", Harbor.Valid.AddKey("{name: DepositIn", "§max_pendng_age: PT4H")),
        new("L59", "instance: x\n§instance: y\n"),
        new("L59", Harbor.Valid.AddKey("{name: DepositIn", "§origin: Y")),
        new("W1", "instance: x\n§defaults: &d {scope: internal}\naccounts:\n  - {<<: *d, id: a}\n"),
        new("W1", Harbor.Valid.AddKey("{name: DuesLeg", "§expected_net: 0")),
    ];

    private static IEnumerable<RuleCase> Values() =>
    [
        new("L12", "instance: x\naccounts:\n  - {id: §7, scope: internal}\n"),
        new("L12", "instance: x\naccounts:\n  - {id: a, role: §null, scope: internal}\n"),
        new("L12", "instance: x\naccounts:\n  - {id: §on, scope: internal}\n"),
        new("L13", "instance: x\naccounts:\n  - {id: §\"\", scope: internal}\n"),
        new("L14", "instance: x\naccounts:\n  - {id: a, name: §\"\", scope: internal}\n"),
        new("L14", Harbor.Valid.AddKey("{name: DepositIn", "source_origin: §12:30")),
        new("L93", Harbor.Valid.Set("description: A small harbor bank.", $"description: §{new string('d', 10_001)}")),
        new("L15", "instance: x\naccounts:\n  - {id: a, scope: §Internal}\n"),
        new("L16", Harbor.Valid.Set("leg_direction: Debit", "leg_direction: §debit")),
        new("L17", Harbor.Valid.Set("cap: 250", "cap: §\"$250\"")),
        new("L17", Harbor.Valid.Set("cap: 250", "cap: §1,000.00").Replace("1,000.00", "\"1,000.00\"")),
        new("L18", Harbor.Valid.Set("cap: 250", "cap: §[250]")),
        new("L18", Harbor.Valid.Set("cap: 250", "cap: §true")),
        new("L18", Harbor.Valid.Set("cap: 250", "cap: §2026-04-01")),
        new("L19", Harbor.Valid.AddKey("{name: DepositIn", "max_pending_age: §3600")),
        .. new[] { "P", "PT", "24H", "P1Y", "P1M", "P1W", "PT1.5H", "PT-1H", "pt1h", "1 day", "\"\"", "P99999D" }.Select(
            text => new RuleCase("L20", Harbor.Valid.AddKey("{name: DepositIn", $"max_pending_age: §{text}"))),
        new("L21", "instance: x\ndescription: §{short: hi}\n"),
        new("L22", "instance: x\ndescription: §\"  \"\n"),
        new("L23", Harbor.Valid.Set("transfer_key: [cycle_no]", "transfer_key: §cycle_no")),
        new("L23", Harbor.Valid.Set("leg_rails: [DuesLeg]", "leg_rails: §null")),
        new("L24", Harbor.Valid.Set("bundles_activity: [DuesLeg]", "bundles_activity: §DuesLeg")),
        new("L25", Harbor.Valid.Set("leg_role: Member", "leg_role: §{any: Member}")),
        new("L25", Harbor.Valid.Set("leg_role: Member", "leg_role: §null")),
        new("L26", Harbor.Valid.Set("source_role: Street", "source_role: §[]")),
        new("L27", Harbor.Valid.AddKey("{role: Member", "instance_id_template: §42")),
        .. new[] { "m-{member}", "m-{}", "m-{0}", "m-{n.x}", "m-{n:4}", "m-{n", "m-n}", "{n:099d}", "" }.Select(
            text => new RuleCase("L28", Harbor.Valid.AddKey("{role: Member", $"instance_id_template: §\"{text}\""))),
        new("L60", Harbor.Valid.Set("id: street", "id: §\" street\"")),
        new("L60", Harbor.Valid.Set("transfer_type: deposit", "transfer_type: §\"dep\\u0000osit\"")),
        new("L61", Harbor.Valid.Set("required: true", "required: §\"false\"")),
        new("L61", Harbor.Valid.Set("aggregating: true", "aggregating: §1")),
        new("L62", Harbor.Valid.Set("cap: 250", "cap: §.nan")),
        new("L62", Harbor.Valid.Set("cap: 250", "cap: §\"Infinity\"")),
        new("L62", Harbor.Valid.Set("cap: 250", "cap: §1e99")),
        new("L62", Harbor.Valid.Set("cap: 250", "cap: §1000000000000000000")),
        new("L63", Harbor.Valid.Set("cap: 250", "cap: §0.0005")),
        new("L63", Harbor.Valid.Set("cap: 250", "cap: §1e-40")),
        new("L64", "instance: x\ndescription: §\"bell \\u0007\"\n"),
    ];

    private static IEnumerable<RuleCase> Rails() =>
    [
        new("L29", Rail("§{name: Odd, transfer_type: t, source_role: Vault, leg_role: Vault}")),
        new("L30", Rail("§{name: Odd, transfer_type: t}")),
        new("L31", Rail("§{name: Odd, transfer_type: t, source_role: Vault}")),
        new("L32", Rail("§{name: Odd, transfer_type: t, leg_role: Vault}")),
        new("L33", Harbor.Valid.AddKey("{name: DuesLeg", "§source_origin: X")),
        new("L33", Harbor.Valid.AddKey("{name: DuesLeg", "§destination_origin: null")),
        new("L34", Examples("§[a]")),
        new("L35", Examples("{slip_no: §a1}")),
        new("L36", Examples("{slip_no: §[]}")),
        new("L36", Examples("{slip_no: §null}")),
        new("L37", Examples("{slip_no: [a1, §2026-04-01]}")),
    ];

    private static IEnumerable<RuleCase> Extras() =>
    [
        new("L38", "instance: x\nseed_hash: §5\n"),
        new("L39", "instance: x\nseed_hash: §ABC\n"),
        new("L39", $"instance: x\nseed_hash: {{oracle: §\"{new string('A', 64)}\"}}\n"),
        new("L40", "instance: x\nseed_hash: {§sqlite: \"0\"}\n"),
        new("L41", "instance: x\nrole_business_day_offsets: §[9]\n"),
        new("L42", "instance: x\nrole_business_day_offsets: {§1: 9}\n"),
        new("L43", Harbor.Valid + "role_business_day_offsets: {Vault: §9.5}\n"),
        new("L43", Harbor.Valid + "role_business_day_offsets: {Vault: §true}\n"),
        new("L44", Harbor.Valid + "role_business_day_offsets: {Vault: §24}\n"),
        new("L44", Harbor.Valid + "role_business_day_offsets: {Vault: §-1}\n"),
        new("L80", "instance: x\naccounts:\n  - {id: a, scope: internal, balance_cadence: §weekly}\n"),
        new("L81", "instance: x\nholidays: §2026-12-25\n"),
        new("L82", "instance: x\nholidays: [2026-12-25, §christmas]\n"),
        new("L82", "instance: x\nholidays: [§2026-02-30]\n"),
        new("L65", "instance: x\nextra_checks: §conservation\n"),
        new("L66", "instance: x\nextra_checks: [timeliness, §punctuality]\n"),
        new("L66", "instance: x\nextra_checks: [§7]\n"),
        new("L71", "instance: x\nanomaly_min_windows: §many\n"),
        new("L71", "instance: x\nanomaly_min_windows: §2.5\n"),
        new("L72", "instance: x\nanomaly_min_windows: §1\n"),
        new("L72", "instance: x\nanomaly_min_windows: §90\n"),
        new("L90", "instance: x\nhealth: §5\n"),
        new("L90", "instance: x\nhealth: {§yellow: 5}\n"),
        new("L90", "instance: x\nhealth: {checks: §[drift]}\n"),
        new("L91", "instance: x\nhealth: {amber: §0}\n"),
        new("L92", "instance: x\nhealth: {checks: {§drifts: {red: 2}}}\n"),
        new("L73", "instance: x\nmateriality: §-0.01\n"),
        new("L120", "instance: x\ncurrency: §[USD, EUR]\n"),
        new("L121", "instance: x\ncurrency: §dollars\n"),
        new("L121", "instance: x\ncurrency: §eur\n"),
        new("L74", Harbor.Valid.Add("limit_schedules", "{parent_role: Vault, transfer_type: deposit, cap: 5, direction: §up}")),
        new("L53", "instance: x\npersona: §[]\n"),
        new("L54", "instance: x\npersona: {institution: §Harbor}\n"),
        new("L55", "instance: x\npersona: {merchants: [§7]}\n"),
        new("L56", "instance: x\npersona: {gl_accounts: [§{name: Cash}]}\n"),
        new("L56", "instance: x\npersona: {gl_accounts: [§gl-1010]}\n"),
        new("L57", "instance: x\npersona: {gl_accounts: [{code: c, name: n, note: §null}]}\n"),
        new("L57", "instance: x\npersona: {gl_accounts: [{code: §\"\", name: n}]}\n"),
    ];

    private static IEnumerable<RuleCase> Themes() =>
    [
        new("L45", "instance: x\ntheme: §blue\n"),
        new("L46", "instance: x\ntheme: §{}\n"),
        new("L47", Themed("accent: \"#2E5090\"", "accent: §123456")),
        new("L47", Themed("accent: \"#2E5090\"", "accent:§ #2E5090")),
        new("L48", Themed("accent: \"#2E5090\"", "accent: §\"#FFF\"")),
        new(
            "L49",
            Themed(
                "data_colors: [\"#2E5090\", \"#E07B39\", \"#3A9E6F\", \"#4A7DC7\", \"#8E5EA2\", \"#E6B422\", \"#4BC0C0\", \"#8C8C8C\"]",
                "data_colors: §[]")),
        new("L50", Themed("gradient: [\"#C5DAF7\", \"#2E5090\"]", "gradient: §[\"#FFFFFF\"]")),
        new("L51", Themed("analysis_name_prefix: null", "logo: §42")),
        new("L52", Themed("analysis_name_prefix: null", "logo: §img/mark")),
        new("L52", Themed("analysis_name_prefix: null", "favicon: §ftp://x/y")),
    ];

    private static string Rail(string entry) => Harbor.Valid.Add("rails", entry);

    private static string Examples(string examples) => Harbor.Valid.AddKey("{name: DepositIn", $"metadata_value_examples: {examples}");

    private static string Themed(string old, string replacement) =>
        BundledInstitutions.Text(BundledInstitutions.Default).Set($"\n  {old}\n", $"\n  {replacement}\n");
}
