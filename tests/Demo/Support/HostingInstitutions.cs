using QsGen.Institution;
using QsGen.Tests.Institution.Generation;

namespace QsGen.Tests.Demo.Support;

/// <summary>Generated institutions that also have, in ever other forms, what the scenarios need: clients of the bank with rails in and
/// out, a limit, an account with a set balance, a template, chains and alternatives, a rail that must be bundled.</summary>
internal sealed class HostingInstitutions
{
    private static readonly string[] Ages = ["PT4H", "P1D", "P2D", "P7D"];

    private readonly Dice _dice;
    private readonly InstitutionDraft _draft;
    private readonly List<string> _children = [];

    private HostingInstitutions(int seed) => (_dice, _draft) = (new(seed + 5_000), InstitutionGenerator.Draft(seed));

    /// <summary>The institution of a seed.</summary>
    public static InstitutionModel Model(int seed)
    {
        var yaml = new HostingInstitutions(seed).Yaml(seed);
        var parsed = InstitutionLoader.Parse(yaml, $"hosting-{seed}.yaml");
        return GeneratedInstitutions.ActedOut(
            parsed.Model ?? throw new InvalidOperationException(string.Join('\n', parsed.Findings)));
    }

    private string Yaml(int seed)
    {
        Accounts();
        Rails();
        Templates();
        Chains();
        return _draft.ToYaml(new(seed));
    }

    private void Accounts()
    {
        Add("accounts", ("id", "street"), ("name", "The Street"), ("role", "Street"), ("scope", "external"));
        Add("accounts", ("id", "client-control"), ("role", "ClientControl"), ("scope", "internal"));
        Add(
            "account_templates", ("role", "Client"), ("scope", "internal"), ("parent_role", "ClientControl"),
            ("instance_id_template", "\"client-{n:04d}\""), ("instance_name_template", "\"Client {n}\""));
        if (_dice.Chance(0.7))
        {
            Add(
                "accounts", ("id", "clearing"), ("role", "Clearing"), ("scope", "internal"),
                ("expected_eod_balance", _dice.Pick(["0", "250.00"])));
            Rail("ClearingIn", "clearing_in", "Street", "Clearing");
            Rail("ClearingOut", "clearing_out", "Clearing", "Street");
        }

        if (_dice.Chance(0.7))
        {
            Add(
                "limit_schedules", ("parent_role", "ClientControl"), ("transfer_type", "client_out"),
                ("cap", _dice.Pick(["90.00", "5000", "250000"])));
        }
    }

    private void Rails()
    {
        Rail("ClientIn", "client_in", "Street", "Client");
        Rail("ClientOut", "client_out", "Client", "Street", _dice.Chance(0.7) ? [("max_pending_age", _dice.Pick(Ages))] : []);
        Rail("Order", "order", "Client", "Street");
        foreach (var name in new[] { "Confirm", "Route", "Detour", "Refund" })
        {
            Rail(name, name.ToLowerInvariant(), _dice.Chance(0.7) ? "Client" : "Street", _dice.Chance(0.7) ? "Street" : "Client");
            _children.Add(name);
        }

        if (_dice.Chance(0.6))
        {
            Rail("Ticket", "ticket", "Client", "Street", ("max_unbundled_age", _dice.Pick(Ages)));
            Rail(
                "TicketSweep", "ticket_sweep", "Street", "Street", ("aggregating", "true"),
                ("cadence", _dice.Pick(["daily-eod", "intraday-4h", "weekly-fri"])), ("bundles_activity", "[Ticket]"));
        }
    }

    private void Templates()
    {
        if (_dice.Chance(0.7))
        {
            var isBundled = _dice.Chance(0.3) && _draft.Items("rails").Exists(rail => rail.Get("name") == "TicketSweep");
            Leg("DealDebit", "deal_debit", "Debit");
            Leg("DealCredit", "deal_credit", _dice.Pick(["Credit", "Variable"]));
            Add(
                "transfer_templates", ("name", "Deal"), ("transfer_type", "deal"), ("expected_net", "0"), ("transfer_key", "[deal_id]"),
                ("completion", _dice.Pick(["business_day_end", "business_day_end+2d", "month_end"])),
                ("leg_rails", "[DealDebit, DealCredit]"));
            _children.Add("Deal");
            if (isBundled)
            {
                _draft.Items("rails").Find(rail => rail.Get("name") == "TicketSweep")!.Set("bundles_activity", "[Ticket, Deal.DealDebit]");
            }
        }
    }

    private void Chains()
    {
        var parents = new List<string> { "Order" };
        if (_children.Contains("Deal") && _dice.Chance(0.5))
        {
            _children.Remove("Deal");
            parents.Add("Deal");
        }

        foreach (var parent in parents)
        {
            var required = _dice.Pick(_children);
            Chain(parent, required, isRequired: true);
            if (_dice.Chance(0.4))
            {
                Chain(required, _dice.Pick(_children.Where(child => child != required).ToList()), _dice.Chance(0.5));
            }

            if (_dice.Chance(0.8))
            {
                var isBinding = _dice.Chance(0.6);
                var ways = _children.Where(child => child != required || _dice.Chance(0.2)).ToList();
                foreach (var child in _dice.Some(ways, _dice.Between(2, 3)))
                {
                    Chain(parent, child, isBinding && _dice.Chance(0.7), $"{parent}Ways");
                }
            }
        }
    }

    private void Chain(string parent, string child, bool isRequired, string? group = null)
    {
        Add("chains", ("parent", parent), ("child", child), ("required", isRequired ? "true" : "false"));
        _draft.Items("chains")[^1].With("xor_group", group);
    }

    private void Leg(string name, string type, string direction) => Add(
        "rails", ("name", name), ("transfer_type", type), ("leg_role", direction == "Debit" ? "Client" : _dice.Pick(["Street", "Client"])),
        ("leg_direction", direction), ("origin", "InternalInitiated"), ("metadata_keys", "[deal_id]"));

    private void Rail(string name, string type, string source, string destination, params (string Key, string Yaml)[] more) => Add(
        "rails",
        [
            ("name", name), ("transfer_type", type), ("source_role", source), ("destination_role", destination), ("expected_net", "0"),
            ("origin", "InternalInitiated"), .. more,
        ]);

    private void Add(string section, params (string Key, string Yaml)[] entries)
    {
        if (!_draft.Sections.Exists(candidate => candidate.Section == section))
        {
            _draft.Sections.Add((section, []));
        }

        var entity = new EntityDraft();
        foreach (var (key, yaml) in entries)
        {
            entity.With(key, yaml);
        }

        _draft.Items(section).Add(entity);
    }
}
