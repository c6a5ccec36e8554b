using static QsGen.Tests.Institution.Generation.InstitutionMutator;

namespace QsGen.Tests.Institution.Generation;

/// <summary>Mutations that spoil a single value.</summary>
internal static class FieldMutations
{
    public static IEnumerable<Mutation> All() =>
    [
        Root("L06", "instance", "12"),
        Root("L06", "instance", "yes"),
        Root("L07", "instance", "My-Bank"),
        Root("L08", "instance", new string('b', 31)),
        Root("L21", "description", "[text]"),
        Root("L22", "description", "\" \\n \""),
        Root("L38", "seed_hash", "5"),
        Root("L39", "seed_hash", "abc"),
        Root("L41", "role_business_day_offsets", "[9]"),
        Root("L42", "role_business_day_offsets", "{§1: 9}"),
        Root("L43", "role_business_day_offsets", "{Pool: §9.5}"),
        Root("L44", "role_business_day_offsets", "{Pool: §24}"),
        Root("L81", "holidays", "2026-12-25"),
        Root("L82", "holidays", "[§soon]"),
        Any("L80", "accounts", "balance_cadence", "weekly"),
        Root("L120", "currency", "[EUR]"),
        Root("L121", "currency", "Euro"),
        Root("L65", "extra_checks", "balance_gaps"),
        Root("L66", "extra_checks", "[§balance_gap]"),
        Root("L71", "anomaly_min_windows", "few"),
        Root("L72", "anomaly_min_windows", "1"),
        Root("L73", "materiality", "-1"),
        Any("L74", "limit_schedules", "direction", "sideways"),
        Root("L118", "investigation_personas", "[§Shell]"),
        Root("L117", "investigation_personas", "[{name: A, account_id: a, role: §shell}]"),
        Root("L119", "attribution", "nobody"),
        new("L116", (draft, _) =>
        {
            draft.Root.Set("persona", "{institution: [Generated Bank, GB]}");
            draft.Root.Set("institution_name", Marked("Other Bank"));
            return true;
        }),
        Any("L110", "account_templates", "business_day_offset", "24"),
        new("L113", (draft, dice) => Ordinary(draft, dice, "amount_typical_range", "[2, 1]")),
        new("L114", (draft, dice) => Ordinary(draft, dice, "firings_typical_per_period", "[2, 1]")),
        new("L115", (draft, dice) => Ordinary(draft, dice, "firings_typical_per_period", "{period: §year, range: [1, 2]}")),
        Root("L40", "seed_hash", "{§sqlite: x}"),
        Root("L45", "theme", "blue"),
        Root("L46", "theme", "{}"),
        Root("L53", "persona", "[]"),
        Root("L54", "persona", "{merchants: §one}"),
        Root("L55", "persona", "{merchants: [§7]}"),
        Root("L56", "persona", "{gl_accounts: [§{name: x}]}"),
        Root("L57", "persona", "{gl_accounts: [{code: §7, name: x}]}"),
        Root("L64", "description", "\"bell \\a\""),
        new("L58", (draft, dice) => AddTo(AnyEntity(draft, dice), "§descripton", "text")),
        new(
            "L59",
            (draft, dice) => AnyEntity(draft, dice) is { Entries: [var first, ..] } entity && AddTo(entity, "§" + first.Key, first.Yaml)),
        Any("L12", "accounts", "id", "7"),
        Any("L12", "limit_schedules", "parent_role", "[x]"),
        Any("L13", "accounts", "id", "\"\""),
        Any("L14", "rails", "origin", "12:30"),
        Any("L14", "accounts", "name", "''"),
        Any("S9", "accounts", "name", new string('n', 256)),
        Any("S10", "accounts", "name", "\"see [us](https://bank.example)\""),
        Any("L15", "accounts", "scope", "Internal"),
        Any("L15", "account_templates", "scope", "both"),
        Any("L17", "limit_schedules", "cap", "'$5'"),
        Any("L18", "transfer_templates", "expected_net", "null"),
        Any("L18", "limit_schedules", "cap", "true"),
        Any("L19", "rails", "max_pending_age", "3600"),
        Any("L20", "rails", "max_pending_age", "P1W"),
        Any("L21", "rails", "description", "7"),
        Any("L22", "chains", "description", "''"),
        Any("L23", "transfer_templates", "transfer_key", "batch_id"),
        Any("L23", "rails", "metadata_keys", "batch_id"),
        Any("L27", "account_templates", "instance_id_template", "42"),
        Any("L28", "account_templates", "instance_name_template", "'{who}'"),
        Any("L28", "account_templates", "instance_id_template", "'c-{person}'"),
        Any("L34", "rails", "metadata_value_examples", "[x]"),
        Any("L60", "accounts", "id", "' x'"),
        new("L61", (draft, dice) =>
        {
            var entries = draft.Items("chains").Where(entry => entry.Has("child")).ToList();
            if (entries.Count > 0)
            {
                dice.Pick(entries).Set("required", Marked("'false'"));
            }

            return entries.Count > 0;
        }),
        Any("L62", "limit_schedules", "cap", ".inf"),
        Any("L63", "limit_schedules", "cap", "0.0001"),
        Any("V1", "transfer_templates", "completion", "tomorrow"),
        new("S8", (draft, dice) =>
        {
            draft.Root.Set("currency", "JPY");
            return draft.Items("limit_schedules").Count > 0 && Spoil(dice.Pick(draft.Items("limit_schedules")), "cap", "0.50");
        }),
        new("S11", (draft, _) => AddTwins(draft, "§EUR")),
        new("S12", (draft, _) =>
        {
            draft.Root.Set("instance", Marked(new string('b', 27)));
            return AddTwins(draft, "EUR", second: "Abroad");
        }),
        Root("R15", "books", "KWD"),
        new("L11", (draft, dice) =>
        {
            var account = dice.Pick(draft.Items("accounts"));
            account.Remove("scope");
            account.Prefix = "§";
            return true;
        }),
    ];

    /// <summary>Some entry of some section.</summary>
    public static EntityDraft AnyEntity(InstitutionDraft draft, Dice dice) =>
        dice.Pick(dice.Pick(draft.Sections.Where(section => section.Items.Count > 0).ToList()).Items);

    private static bool Ordinary(InstitutionDraft draft, Dice dice, string key, string yaml)
    {
        var rail = dice.Pick(draft.Rails.Where(candidate => !candidate.IsAggregating).ToList());
        draft.RailEntity(rail).Set(key, yaml.Contains(PlaceMark.Mark) ? yaml : Marked(yaml));
        return true;
    }

    private static bool AddTwins(InstitutionDraft draft, string currency, string second = "Twin")
    {
        EntityDraft Twin(string id, string role) => new EntityDraft().With("id", id).With("scope", "external").With("role", role);
        draft.Items("accounts").Add(Twin("twin-1", "Twin"));
        draft.Items("accounts").Add(Twin("twin-2", second).With("currency", currency));
        return true;
    }

    private static bool AddTo(EntityDraft entity, string key, string yaml)
    {
        entity.Entries.Add((key, yaml));
        return true;
    }

    private static Mutation Root(string rule, string key, string yaml) => new(rule, (draft, _) =>
    {
        draft.Root.Set(key, yaml.Contains(PlaceMark.Mark) ? yaml : Marked(yaml));
        return true;
    });

    private static Mutation Any(string rule, string section, string key, string yaml) => new(rule, (draft, dice) =>
    {
        if (draft.Items(section).Count == 0)
        {
            return false;
        }

        return Spoil(dice.Pick(draft.Items(section)), key, yaml);
    });

    private static bool Spoil(EntityDraft entity, string key, string yaml)
    {
        entity.Set(key, Marked(yaml));
        return true;
    }
}
