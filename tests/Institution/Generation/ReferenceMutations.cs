using static QsGen.Tests.Institution.Generation.InstitutionMutator;

namespace QsGen.Tests.Institution.Generation;

/// <summary>Mutations that repeat a name or refer to one that does not exist.</summary>
internal static class ReferenceMutations
{
    public static IEnumerable<Mutation> All() =>
    [
        new("U1", (draft, dice) => Add(draft, "accounts", new EntityDraft()
            .With("id", Marked(dice.Pick(draft.Items("accounts")).Get("id"))).With("role", "Attic").With("scope", "internal"))),
        new("U2", (draft, dice) => Add(draft, "account_templates", new EntityDraft()
            .With("role", MarkedText(dice.Pick(draft.TemplateRoles))).With("scope", "internal").With("instance_id_template", "'u2-{n}'"))),
        new("U3", (draft, dice) => Add(draft, "rails", TwoLeg(draft, MarkedText(dice.Pick(draft.Rails).Name), "fresh_type"))),
        new("U4", (draft, dice) => draft.Templates.Count > 0 && Add(
            draft, "transfer_templates", Template(MarkedText(dice.Pick(draft.Templates).Name), "[]"))),
        new("U5", (draft, dice) => draft.Items("limit_schedules").Count > 0 && Add(
            draft, "limit_schedules", Repeat(dice.Pick(draft.Items("limit_schedules"))))),
        new("U6", (draft, dice) =>
        {
            var rail = dice.Pick(draft.Rails);
            var copy = TwoLeg(draft, "Fresh Rail", MarkedText(rail.Type));
            copy.Set("source_role", Text(rail.Source[0]));
            copy.Set("destination_role", Text(rail.Source[0]));
            return Add(draft, "rails", copy);
        }),
        new("R1", (draft, dice) =>
        {
            var rail = dice.Pick(draft.Rails);
            draft.RailEntity(rail).Set(rail.IsTwoLeg ? "source_role" : "leg_role", MarkedText("Nowhere Land"));
            return true;
        }),
        new("R2", (draft, dice) => Change(dice.Pick(draft.Items("accounts")), "parent_role", "Nowhere Land")),
        new("R3", (draft, dice) => Change(dice.Pick(draft.Items("account_templates")), "parent_role", "Nowhere Land")),
        new("R3", (draft, dice) => Change(dice.Pick(draft.Items("account_templates")), "parent_role", dice.Pick(draft.TemplateRoles))),
        new("R14", (draft, dice) => Change(dice.Pick(draft.Items("account_templates")), "parent_account_id", "Nowhere Land")),
        new("R4", (draft, dice) => Add(draft, "transfer_templates", Template("FreshCycle", "[§GhostLeg]"))),
        new("R5", (draft, dice) => Add(draft, "chains", Chain(Text(dice.Pick(draft.Rails).Name), Marked("GhostLeg")))),
        new("R5", (draft, dice) => draft.Rails.Find(rail => !rail.IsAggregating) is { } child
            && Add(draft, "chains", Chain(Marked("GhostLeg"), Text(child.Name)))),
        new("R6", (draft, dice) => Add(draft, "limit_schedules", Limit(MarkedText("Nowhere Land"), Text(dice.Pick(draft.Rails).Type)))),
        new("R10", (draft, dice) => Add(draft, "limit_schedules", Limit(Text(dice.Pick(draft.Roles)), Marked("ghost_type")))),
        new("C2", (draft, dice) => Chains(draft, draft.Rails[0].Name, draft.Rails[1].Name)),
        new("C4", (draft, dice) => draft.Rails.Find(rail => !rail.IsAggregating) is { } child && Add(
            draft, "chains", Chain(Text(child.Name), Text(child.Name)).With("xor_group", Marked("Solo")))),
        new("S4", (draft, dice) => draft.Rails.Find(rail => rail.IsAggregating) is { } sweep && Add(
            draft, "chains", Chain(Text(draft.Rails[0].Name), MarkedText(sweep.Name)))),
        new("L100", (draft, dice) => Ordinary(draft) is { } child
            && AddChild(draft, dice, $"[{Text(child.Name)}]", extra: ("§child", Text(child.Name)))),
        new("L101", (draft, dice) => AddChild(draft, dice, "§[]")),
        new("L102", (draft, dice) => Ordinary(draft) is { } child
            && AddChild(draft, dice, $"[{Text(child.Name)}, {MarkedText(child.Name)}]")),
        new("L103", (draft, dice) => Ordinary(draft) is { } child
            && AddChild(draft, dice, $"[{Text(child.Name)}]", extra: ("choose", "§some"))),
        new("L104", (draft, dice) => Ordinary(draft) is { } child
            && AddChild(draft, dice, $"[{{name: {Text(child.Name)}, expected_parent_count: §3}}]")),
        new("L105", (draft, dice) => Ordinary(draft) is { } child
            && AddChild(draft, dice, $"[{Text(child.Name)}]", extra: ("§xor_group", "Solo"))),
        new("C5", (draft, dice) => Ordinary(draft) is { } child
            && AddChild(draft, dice, $"[§{{name: {Text(child.Name)}, fan_in: true}}]")),
        new("L106", (draft, dice) => draft.Templates.Count > 0
            && Change(dice.Pick(draft.Items("transfer_templates")), "leg_rail_xor_groups", "one")),
        new("C6", (draft, dice) => Legs(draft, dice) is { Leg: { } leg } found
            && Set(found.Entity, "leg_rail_xor_groups", $"[[{Text(leg)}, §GhostLeg]]")),
        new("C7", (draft, dice) => Legs(draft, dice) is { Leg: { } leg } found
            && Set(found.Entity, "leg_rail_xor_groups", $"[[{Text(leg)}, {MarkedText(leg)}]]")),
        new("L107", (draft, dice) => Add(draft, "limit_schedules", Marks(new EntityDraft()
            .With("parent_role", Text(dice.Pick(draft.Roles))).With("cap", "5")))),
        new("L108", (draft, dice) => Add(draft, "limit_schedules", new EntityDraft()
            .With("parent_role", Text(dice.Pick(draft.Roles))).With("rail", MarkedText("Nowhere Land")).With("cap", "5"))),
        new("L109", (draft, dice) =>
        {
            var rail = draft.Rails[0];
            var copy = TwoLeg(draft, "Fresh Rail", Text(rail.Type));
            Add(draft, "accounts", new EntityDraft().With("id", "l109").With("scope", "internal").With("role", "Attic"));
            copy.Set("source_role", "Attic");
            copy.Set("destination_role", "Attic");
            return Add(draft, "rails", copy) && Add(draft, "limit_schedules", new EntityDraft()
                .With("parent_role", Text(dice.Pick(draft.Roles))).With("rail", MarkedText(rail.Name)).With("cap", "5"));
        }),
        new("L111", (draft, _) => draft.Items("accounts").Find(account => account.Get("scope") == "external") is { } outside
            && Set(outside, "business_day_offset", "§5")),
        new("L112", (draft, dice) => Set(dice.Pick(draft.Items("account_templates")), "business_day_offset", "§6")),
        new("S7", (draft, _) => draft.Rails.Find(rail => rail.IsAggregating) is { } sweep
            && Set(draft.RailEntity(sweep), "§amount_typical_range", "[1, 2]")),
        new("B1", (draft, _) =>
        {
            draft.Root.Set("role_business_day_offsets", "{§Nowhere: 5}");
            return true;
        }),
    ];

    public static EntityDraft TwoLeg(InstitutionDraft draft, string name, string type) => new EntityDraft()
        .With("name", name)
            .With("transfer_type", type)
            .With("source_role", Text(draft.Roles[0]))
            .With("destination_role", Text(draft.Roles[0]))
        .With("expected_net", "0").With("origin", "X");

    public static bool Add(InstitutionDraft draft, string section, EntityDraft entity)
    {
        draft.Items(section).Add(entity);
        return true;
    }

    private static EntityDraft Template(string name, string legs) => new EntityDraft()
        .With("name", name).With("transfer_type", "t").With("expected_net", "0").With("transfer_key", "[]")
        .With("completion", "month_end").With("leg_rails", legs);

    private static EntityDraft Chain(string parent, string child) =>
        new EntityDraft().With("parent", parent).With("child", child).With("required", "false");

    private static RailDraft? Ordinary(InstitutionDraft draft) => draft.Rails.Find(rail => !rail.IsAggregating);

    private static bool AddChild(InstitutionDraft draft, Dice dice, string children, (string Key, string Yaml)? extra = null)
    {
        // A parent of its own, so that no other entry can name the same child below it.
        Add(draft, "rails", TwoLeg(draft, "Fresh Parent", "fresh_parent_type"));
        var entry = new EntityDraft().With("parent", "Fresh Parent").With("children", children);
        if (extra is { } more)
        {
            entry.With(more.Key, more.Yaml);
        }

        return dice.Chance(1) && Add(draft, "chains", entry);
    }

    private static (EntityDraft Entity, string Leg)? Legs(InstitutionDraft draft, Dice dice)
    {
        if (draft.Templates.Count == 0)
        {
            return null;
        }

        var index = dice.Between(0, draft.Templates.Count - 1);
        return draft.Templates[index].Legs is [var first, ..] ? (draft.Items("transfer_templates")[index], first.Name) : null;
    }

    private static EntityDraft Marks(EntityDraft entity)
    {
        entity.Prefix = "§";
        return entity;
    }

    private static bool Set(EntityDraft entity, string key, string yaml)
    {
        entity.Set(key, yaml);
        return true;
    }

    private static EntityDraft Limit(string parent, string type) =>
        new EntityDraft().With("parent_role", parent).With("transfer_type", type).With("cap", "5");

    private static EntityDraft Repeat(EntityDraft limit)
    {
        var repeat = Limit(limit.Get("parent_role"), limit.Get("transfer_type"));
        repeat.Prefix = "§";
        return repeat;
    }

    private static bool Change(EntityDraft entity, string key, string role)
    {
        entity.Set(key, MarkedText(role));
        return true;
    }

    private static bool Chains(InstitutionDraft draft, string first, string second)
    {
        var child = draft.Rails.Find(rail => !rail.IsAggregating)!.Name;
        return Add(draft, "chains", Chain(Text(first), Text(child)).With("xor_group", "Split"))
            && Add(draft, "chains", Chain(Text(second), Text(child)).With("xor_group", Marked("Split")));
    }
}
