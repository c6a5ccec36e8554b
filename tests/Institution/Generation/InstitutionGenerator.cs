using System.Globalization;

namespace QsGen.Tests.Institution.Generation;

/// <summary>Generates valid institutions, layer by layer; each layer refers only to earlier ones. Same seed, same text.</summary>
internal sealed partial class InstitutionGenerator
{
    private static readonly string[] Types =
        ["ach", "wire", "internal", "fee", "card", "cash", "settlement", "return", "sweep", "pool_balancing"];

    private static readonly string[] MetadataBank =
        ["customer_id", "merchant_id", "batch_id", "run_id", "external_reference", "due_at", "purpose", "period", "branch_id", "o'key"];

    private static readonly string[] Origins = ["InternalInitiated", "ExternalForcePosted", "ExternalAggregated"];

    private readonly Dice _dice;
    private readonly GeneratorSize _size;
    private readonly int _seed;
    private readonly InstitutionDraft _draft = new();
    private readonly double _describedShare;
    private readonly double _pendingShare;
    private readonly double _twoLegShare;

    private InstitutionGenerator(int seed, GeneratorSize size)
    {
        (_seed, _size, _dice) = (seed, size, new(seed));
        _describedShare = _dice.Within(0.5, 1.0);
        _pendingShare = _dice.Within(0.0, 0.5);
        _twoLegShare = _dice.Within(0.4, 0.8);
    }

    /// <summary>The YAML of a valid institution.</summary>
    public static string Yaml(int seed, GeneratorSize? size = null)
    {
        var draft = Draft(seed, size);
        return draft.ToYaml(new(seed));
    }

    /// <summary>A valid institution before it is spelled out, for the mutator to break.</summary>
    public static InstitutionDraft Draft(int seed, GeneratorSize? size = null)
    {
        var generator = new InstitutionGenerator(seed, size ?? GeneratorSize.Small);
        generator.Generate();
        return generator._draft;
    }

    private void Generate()
    {
        _draft.Root.With("instance", $"gen_seed_{(_seed % 10000).ToString("D4", CultureInfo.InvariantCulture)}");
        Describe(_draft.Root, "The generated institution");
        _draft.Sections.Add(("accounts", Accounts()));
        _draft.Sections.Add(("account_templates", AccountTemplates()));
        DraftRails();
        DraftTemplates();
        DraftBundles();
        CloseLeftovers();
        _draft.Sections.Add(("rails", _draft.Rails.ConvertAll(Rail)));
        _draft.Sections.Add(("transfer_templates", _draft.Templates.ConvertAll(Template)));
        _draft.Sections.Add(("chains", Chains()));
        _draft.Sections.Add(("limit_schedules", Limits()));
        Extras();
    }

    private List<EntityDraft> Accounts()
    {
        var accounts = new List<EntityDraft>();
        var internals = _dice.Between(_size.InternalAccounts.Low, _size.InternalAccounts.High);
        var externals = _dice.Between(_size.ExternalAccounts.Low, _size.ExternalAccounts.High);
        for (var i = 0; i < internals + externals; i++)
        {
            var isInternal = i < internals;
            var isShared = i > 0 && i != internals && _dice.Chance(0.15);
            var role = isShared ? _draft.AccountRoles[^1] : Name(isInternal ? "Pool" : "Outside", i);
            var parent = isInternal && _draft.AccountRoles.Count > 0 && _dice.Chance(0.3) ? _dice.Pick(_draft.AccountRoles) : null;
            if (!isShared)
            {
                _draft.AccountRoles.Add(role);
            }

            var account = new EntityDraft()
                .With("id", Text($"account-{i}"))
                .With("scope", isInternal ? "internal" : "external")
                .With("name", _dice.Chance(0.5) ? Text($"Account Number {i}") : null)
                .With("role", Text(role))
                .With("parent_role", parent is null || parent == role ? null : Text(parent))
                .With("expected_eod_balance", isInternal && _dice.Chance(0.3) ? Spell.Money(_dice, 0) : null);
            accounts.Add(Describe(account, $"Account {i}"));
        }

        _draft.Roles.AddRange(_draft.AccountRoles);
        return accounts;
    }

    private List<EntityDraft> AccountTemplates()
    {
        var templates = new List<EntityDraft>();
        var count = _dice.Between(_size.AccountTemplates.Low, _size.AccountTemplates.High);
        for (var i = 0; i < count; i++)
        {
            var role = Name("Member", i);
            _draft.TemplateRoles.Add(role);
            _draft.Roles.Add(role);
            templates.Add(Describe(
                new EntityDraft()
                    .With("role", Text(role))
                    .With("scope", "internal")
                    .With("parent_role", Text(_dice.Pick(_draft.AccountRoles)))
                    .With("expected_eod_balance", _dice.Chance(0.2) ? Spell.Money(_dice, 0) : null)
                    .With("instance_id_template", $"\"m{i}-{{n:0{_dice.Between(2, 5)}d}}\"")
                    .With("instance_name_template", _dice.Chance(0.5) ? "'{role} no. {n} {{}}'" : null),
                $"Members of kind {i}"));
        }

        return templates;
    }

    private List<EntityDraft> Chains()
    {
        var chains = new List<EntityDraft>();
        string[] parents = [.. _draft.Rails.Select(rail => rail.Name), .. _draft.Templates.Select(template => template.Name)];
        string[] children = [.. _draft.Rails.Where(rail => !rail.IsAggregating).Select(rail => rail.Name)];
        var budget = _dice.Between(_size.Chains.Low, _size.Chains.High);
        if (budget >= 2 && children.Length >= 2 && _dice.Chance(0.5))
        {
            var parent = _dice.Pick(parents);
            foreach (var child in _dice.Some(children, _dice.Between(2, 3)))
            {
                chains.Add(Chain(parent, child, isRequired: false).With("xor_group", Text("PickOne")));
            }

            budget -= 2;
        }

        for (; budget > 0; budget--)
        {
            chains.Add(Describe(Chain(_dice.Pick(parents), _dice.Pick(children), _dice.Chance(0.5)), "A chain"));
        }

        return chains;
    }

    private EntityDraft Chain(string parent, string child, bool isRequired) => new EntityDraft()
        .With("parent", Text(parent))
        .With("child", Text(child))
        .With("required", isRequired ? Spell.True(_dice) : Spell.False(_dice));

    private List<EntityDraft> Limits()
    {
        var types = _draft.Rails.Select(rail => rail.Type).Distinct().ToList();
        var count = _dice.Between(_size.Limits.Low, _size.Limits.High);
        return Enumerable.Range(0, count)
            .Select(_ => (Role: _dice.Pick(_draft.Roles), Type: _dice.Pick(types)))
            .Distinct()
            .Select(pair => Describe(
                new EntityDraft()
                    .With("parent_role", Text(pair.Role))
                    .With("transfer_type", Text(pair.Type))
                    .With("cap", Spell.Money(_dice, _dice.Pick([1000m, 5000m, 10000m, 50000m, 100000m]))),
                "A limit"))
            .ToList();
    }

    private void Extras()
    {
        var offsets = _draft.Roles.Select(role => $"{Text(role)}: {_dice.Pick([0, 5, 9, 14, 17, 23])}");
        _draft.Root.With("role_business_day_offsets", $"{{{string.Join(", ", offsets)}}}");
        if (_dice.Chance(0.3))
        {
            _draft.Root.With("persona", "{institution: [Generated Bank, GB], gl_accounts: [{code: gl-1, name: Cash}], merchants: [A, B]}");
        }

        // Drawn apart, so that the institutions of a seed stay as they were.
        var checks = new Dice(_seed + 1);
        if (checks.Chance(0.3))
        {
            var words = checks.Some<string>(["conservation", "timeliness", "parent_balances", "balance_gaps"], checks.Between(1, 4));
            _draft.Root.With("extra_checks", $"[{string.Join(", ", words)}]");
        }

        var balances = new Dice(_seed + 2);
        if (balances.Chance(0.5))
        {
            _draft.Root.With("holidays", "[2030-01-01, 2030-12-25]");
        }

        foreach (var entity in _draft.Items("accounts").Concat(_draft.Items("account_templates")))
        {
            entity.With("balance_cadence", balances.Chance(0.3) ? balances.Pick(["sparse", "business_days", "daily"]) : null);
        }

        UsualFigures(new Dice(_seed + 3));
        if (_dice.Chance(0.3))
        {
            var hash = string.Concat(Enumerable.Range(0, 64).Select(_ => _dice.Pick("0123456789abcdef".ToArray())));
            _draft.Root.With("seed_hash", _dice.Chance(0.5) ? $"{{oracle: \"{hash}\"}}" : $"\"{hash}\"");
        }
    }

    // Drawn apart too.
    private void UsualFigures(Dice dice)
    {
        foreach (var rail in _draft.Rails.Where(rail => !rail.IsAggregating))
        {
            _draft.RailEntity(rail)
                .With("amount_typical_range", dice.Chance(0.2) ? "[1.50, 9000]" : null)
                .With("firings_typical_per_period", dice.Chance(0.2) ? dice.Pick(["[0, 40]", "{period: month, range: [1, 90]}"]) : null);
        }

        for (var i = 0; i < _draft.Templates.Count; i++)
        {
            var legs = _draft.Templates[i].Legs.Where(leg => !leg.IsVariable).Select(leg => leg.Name).Distinct().ToList();
            if (legs.Count > 1 && dice.Chance(0.3))
            {
                _draft.Items("transfer_templates")[i].With("leg_rail_xor_groups", $"[[{Text(legs[0])}, {Text(legs[1])}]]");
            }
        }

        if (_draft.Templates.Count > 0 && dice.Chance(0.3))
        {
            var parent = dice.Pick(_draft.Rails).Name;
            var child = _draft.Templates[0].Name;
            _draft.Items("chains").Add(new EntityDraft().With("parent", Text(parent)).With(
                "children", $"[{{name: {Text(child)}, fan_in: true{dice.Pick(["", ", expected_parent_count: 5"])}}}]"));
        }
    }

    private EntityDraft Describe(EntityDraft entity, string prose) =>
        entity.With("description", _dice.Chance(_describedShare) ? Spell.Text(_dice, $"{prose}: it's there.") : null);

    // A few names hold what careless SQL, YAML or DOT would trip over.
    private string Name(string stem, int index) =>
        _dice.Chance(0.9) ? $"{stem}{index}" : $"{stem} {index}{_dice.Pick(["'s", " \"x\"", " & Co", " ü", "; --", " {x}"])}";

    private string Text(string text) => Spell.Text(_dice, text);
}
