using static QsGen.Tests.Institution.Generation.InstitutionMutator;

namespace QsGen.Tests.Institution.Generation;

/// <summary>Mutations of rails and of what closes them.</summary>
internal static class RailMutations
{
    public static IEnumerable<Mutation> All() =>
    [
        On("L16", rail => !rail.IsTwoLeg, (rail, entity) => entity.Set("leg_direction", Marked("debit"))),
        On("L25", _ => true, (rail, entity) => entity.Set(RoleKey(rail), Marked("{a: b}"))),
        On("L26", _ => true, (rail, entity) => entity.Set(RoleKey(rail), Marked("[]"))),
        On("L24", rail => rail.Bundles.Count == 1, (rail, entity) => entity.Set("bundles_activity", MarkedText(rail.Bundles[0]))),
        On("L29", rail => rail.IsTwoLeg, (rail, entity) => Mark(entity).Set("leg_role", Text(rail.Source[0]))),
        On("L30", _ => true, (rail, entity) =>
        {
            string[] shape = ["source_role", "destination_role", "leg_role", "leg_direction"];
            Array.ForEach(shape, Mark(entity).Remove);
        }),
        On("L31", rail => rail.IsTwoLeg, (rail, entity) => Mark(entity).Remove("destination_role")),
        On("L32", rail => !rail.IsTwoLeg, (rail, entity) => Mark(entity).Remove("leg_direction")),
        On("L33", rail => !rail.IsTwoLeg, (rail, entity) => entity.Set("§source_origin", "X")),
        On("L35", rail => rail.Keys.Count > 0, (rail, entity) => entity.Set("metadata_value_examples", $"{{{Text(rail.Keys[0])}: §x}}")),
        On("L36", rail => rail.Keys.Count > 0, (rail, entity) => entity.Set("metadata_value_examples", $"{{{Text(rail.Keys[0])}: §[]}}")),
        On("L37", rail => rail.Keys.Count > 0, (rail, entity) => entity.Set("metadata_value_examples", $"{{{Text(rail.Keys[0])}: [§5]}}")),
        On("L61", rail => rail.IsAggregating, (rail, entity) => entity.Set("aggregating", Marked("'true'"))),
        On(
            "R8",
            rail => rail is { IsBundled: false, IsAggregating: false } ,
            (rail, entity) => entity.Set("max_unbundled_age", Marked("PT6H"))),
        On("R9", rail => rail.IsAggregating, (rail, entity) => entity.Set("bundles_activity", With(rail, "§Ghost.Leg"))),
        On("R11", rail => rail.IsAggregating, (rail, entity) => entity.Set("bundles_activity", With(rail, "§GhostLeg"))),
        On("R13", _ => true, (rail, entity) => entity.Set("metadata_value_examples", "{§ghost_key: [a]}")),
        On("S1", rail => rail is { IsTwoLeg: true, Templates.Count: 0 }, (rail, entity) => Mark(entity).Remove("expected_net")),
        On("S2", rail => rail is { IsTwoLeg: true, Templates.Count: > 0 }, (rail, entity) => entity.Set("expected_net", Marked("0"))),
        On("S5", rail => rail.IsAggregating, (rail, entity) => Mark(entity).Remove("cadence")),
        On("S5", rail => rail.IsAggregating, (rail, entity) => entity.Set("bundles_activity", Marked("[]")), breaksClosure: true),
        On("S6", rail => !rail.IsAggregating, (rail, entity) => entity.Set("cadence", Marked("daily-eod"))),
        On("S6", rail => !rail.IsAggregating, (rail, entity) => entity.Set("bundles_activity", $"§[{Text(rail.Name)}]")),
        On("V2", rail => rail.IsAggregating, (rail, entity) => entity.Set("cadence", Marked("fortnightly"))),
        On("O1", _ => true, (rail, entity) =>
        {
            string[] origins = ["origin", "destination_origin"];
            Array.ForEach(origins, Mark(entity).Remove);
        }),
        new("S3", (draft, dice) => ReferenceMutations.Add(draft, "rails", Mark(Single(draft, "Stray", "Credit")))),
        new("C3", (draft, dice) => draft.Rails.Find(rail => rail.IsAggregating) is { } sweep && AddBundledVariable(draft, sweep)),
        new(
            "C1",
            (draft, dice) => draft.Templates.Exists(template => template.Legs.Exists(leg => leg.IsVariable)) && AddVariableLeg(draft)),
        new("R7", (draft, dice) =>
        {
            var sweep = draft.Rails.Find(rail => rail.IsAggregating);
            return sweep is not null && draft.Templates.Count > 0
                && SetLegs(draft, draft.Templates[0], [.. draft.Templates[0].Legs.Select(leg => Text(leg.Name)), MarkedText(sweep.Name)]);
        }),
        new("R12", (draft, dice) => draft.Templates.Count > 0 && SetKey(draft, draft.Templates[0])),
    ];

    private static Mutation On(string rule, Predicate<RailDraft> fits, Action<RailDraft, EntityDraft> change, bool breaksClosure = false) =>
        new(rule, (draft, dice) =>
        {
            var rails = draft.Rails.FindAll(fits);
            if (rails.Count == 0 || (breaksClosure && draft.Rails.Exists(rail => rail.IsBundled)))
            {
                return false;
            }

            var rail = dice.Pick(rails);
            change(rail, draft.RailEntity(rail));
            return true;
        });

    private static EntityDraft Mark(EntityDraft entity)
    {
        entity.Prefix = PlaceMark.Mark.ToString();
        return entity;
    }

    private static string RoleKey(RailDraft rail) => rail.IsTwoLeg ? "source_role" : "leg_role";

    private static string With(RailDraft rail, string selector) => $"[{string.Join(", ", rail.Bundles.Select(Text).Append(selector))}]";

    private static EntityDraft Single(InstitutionDraft draft, string name, string direction) => new EntityDraft()
        .With("name", name).With("transfer_type", "fresh_type").With("leg_role", Text(draft.Roles[0]))
        .With("leg_direction", direction).With("origin", "X");

    private static bool AddBundledVariable(InstitutionDraft draft, RailDraft sweep)
    {
        var loose = Single(draft, "LooseEnd", Marked("Variable"));
        draft.RailEntity(sweep).Set("bundles_activity", With(sweep, "LooseEnd"));
        return ReferenceMutations.Add(draft, "rails", loose);
    }

    private static bool AddVariableLeg(InstitutionDraft draft)
    {
        var template = draft.Templates.Find(candidate => candidate.Legs.Exists(leg => leg.IsVariable))!;
        var second = Single(draft, "SecondClose", "Variable").With("metadata_keys", $"[{string.Join(", ", template.Key.Select(Text))}]");
        draft.Items("rails").Add(second);
        return SetLegs(draft, template, [.. template.Legs.Select(leg => Text(leg.Name)), Marked("SecondClose")]);
    }

    private static bool SetLegs(InstitutionDraft draft, TemplateDraft template, IEnumerable<string> legs)
    {
        draft.Items("transfer_templates")[draft.Templates.IndexOf(template)].Set("leg_rails", $"[{string.Join(", ", legs)}]");
        return true;
    }

    private static bool SetKey(InstitutionDraft draft, TemplateDraft template)
    {
        var key = string.Join(", ", template.Key.Select(Text).Append("§ghost_key"));
        draft.Items("transfer_templates")[draft.Templates.IndexOf(template)].Set("transfer_key", $"[{key}]");
        return template.Legs.Count > 0;
    }
}
