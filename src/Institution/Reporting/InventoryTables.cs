using System.Globalization;
using NodaTime.Text;
using QsGen.Institution.Calendar;
using QsGen.Institution.Derived;
using QsGen.Institution.Format;

namespace QsGen.Institution.Reporting;

/// <summary>Builds the tables of an inventory.</summary>
internal static class InventoryTables
{
    public static InventoryTable Counts(InstitutionFacts facts)
    {
        var model = facts.Model;
        return Table("counts", [new("what"), new("count")],
        [
            Count("accounts", model.Accounts.Length),
            Count("account templates", model.AccountTemplates.Length),
            Count("roles", facts.DeclaredRoles.Length),
            Count("rails", model.Rails.Length),
            Count("transfer types", model.Rails.Select(rail => rail.TransferType).Distinct().Count()),
            Count("transfer templates", model.TransferTemplates.Length),
            Count("chain entries", model.Chains.Length),
            Count("limits", model.LimitSchedules.Length),
        ]);
    }

    public static InventoryTable Roles(InstitutionFacts facts) => Table(
        "roles",
        [new("role"), new("scope"), new("parents", IsList: true), new("accounts", IsList: true), new("templated")],
        facts.DeclaredRoles.Select(facts.Role).OfType<RoleFacts>().Select(role => Row(
            One(role.Role.Value),
            One(ValueWords.Scope(role.Scope)),
            Many(role.ParentRoles),
            Many(role.Accounts.Select(account => account.Id)),
            One(ValueWords.Flag(role.IsTemplated)))));

    public static InventoryTable Rails(InstitutionFacts facts) => Table(
        "rails",
        [
            new("rail"), new("transfer_type"), new("shape"), new("posts"), new("origins", IsList: true),
            new("requires_before_posting", IsList: true), new("closed_by", IsList: true), new("cadence"),
        ],
        facts.Model.Rails.Select(rail => Row(
            One(rail.Name.Value),
            One(rail.TransferType.Value),
            One(rail.ShapeLabel),
            One(Posts(rail)),
            Many(LegFacts.Of(rail).Select(leg => leg.Origin).OfType<Origin>().Distinct()),
            Many(facts.PostedRequirementsOf(rail.Name)),
            Many(ClosedBy(facts, rail)),
            One(rail.Cadence?.ToString()))));

    public static InventoryTable TransferTemplates(InstitutionFacts facts) => Table(
        "transfer_templates",
        [
            new("template"), new("transfer_type"), new("expected_net"), new("key", IsList: true), new("completion"),
            new("legs", IsList: true), new("one_of", IsList: true),
        ],
        facts.Model.TransferTemplates.Select(template => Row(
            One(template.Name.Value),
            One(template.TransferType.Value),
            One(ValueWords.Money(template.ExpectedNet)),
            Many(template.TransferKey),
            One(template.Completion.ToString()),
            Many(template.LegRails),
            Many(template.LegRailXorGroups.Select(group => string.Join(" | ", group))))));

    public static InventoryTable Chains(InstitutionFacts facts) => Table(
        "chains",
        [new("parent"), new("child"), new("required"), new("xor_group"), new("fan_in"), new("expected_parents")],
        facts.Model.Chains.Select(entry => Row(
            One(entry.Parent.Value), One(entry.Child.Value), One(ValueWords.Flag(entry.Required)), One(entry.XorGroup?.Value),
            One(ValueWords.Flag(entry.FanIn)), One(entry.ExpectedParentCount?.ToString(CultureInfo.InvariantCulture)))));

    public static InventoryTable Limits(InstitutionFacts facts) => Table(
        "limits",
        [new("parent_role"), new("transfer_type"), new("direction"), new("cap"), new("binds", IsList: true)],
        facts.Model.LimitSchedules.Select(limit => Row(
            One(limit.ParentRole.Value),
            One(limit.TransferType.Value),
            One(LimitDirectionWords.Of(limit.Direction)),
            One(limit.CapLabel(facts.Model.Currency)),
            Many(facts.BoundRoles(limit)))));

    /// <summary>What rails and templates usually move, and how often they fire.</summary>
    public static InventoryTable Usual(InstitutionFacts facts) => Table(
        "usual",
        [new("of"), new("amount"), new("firings"), new("period")],
        facts.Model.Rails.Select(rail => (Of: rail.Name.Value, rail.TypicalAmounts, rail.TypicalFirings))
            .Concat(facts.Model.TransferTemplates
                .Select(template => (Of: template.Name.Value, (TypicalAmounts?)null, template.TypicalFirings)))
            .Where(entry => entry.Item2 is not null || entry.Item3 is not null)
            .Select(entry => Row(
                One(entry.Of),
                One(entry.Item2 is { } amounts ? $"{ValueWords.Money(amounts.Least)} to {ValueWords.Money(amounts.Most)}" : null),
                One(entry.Item3 is { } firings ? FormattableString.Invariant($"{firings.Least} to {firings.Most}") : null),
                One(entry.Item3 is { } counted ? FiringPeriodWords.Of(counted.Period) : null))));

    public static InventoryTable Thresholds(InstitutionFacts facts) => Table(
        "thresholds",
        [new("what"), new("from")],
        [
            Count("earlier windows of a pair that is scored against itself", facts.Model.AnomalyMinWindows),
            Row(One("amount of a material exception"), One(ValueWords.Money(facts.Model.Materiality))),
            Row(One("currency of all amounts"), One(facts.Model.Currency.Code)),
            .. facts.Model.Currencies.Where(currency => currency != facts.Model.Currency)
                .Select(currency => Row(One("currency of other books of the file"), One(currency.Code))),
        ]);

    /// <summary>What accounts and classes of accounts declare about their balances, and the days on which none is due.</summary>
    public static InventoryTable Balances(InstitutionFacts facts) => Table(
        "balances",
        [new("of"), new("balance_cadence"), new("parent_account_id")],
        facts.Model.Accounts.Select(account => (Of: account.Id.Value, account.BalanceCadence, account.ParentAccountId))
            .Concat(facts.Model.AccountTemplates
                .Select(template => (Of: template.Role.Value, template.BalanceCadence, template.ParentAccountId)))
            .Where(entry => entry.BalanceCadence is not null || entry.ParentAccountId is not null)
            .Select(entry => Row(
                One(entry.Of),
                One(entry.BalanceCadence is { } cadence ? BalanceCadenceWords.Of(cadence) : null),
                One(entry.ParentAccountId?.Value))));

    /// <summary>Days that are no business days besides weekends.</summary>
    public static InventoryTable Holidays(InstitutionFacts facts) => Table(
        "holidays",
        [new("holiday")],
        facts.Model.Holidays == (ValueList<NodaTime.LocalDate>)FederalHolidays.All
            ? [Row(One($"{HolidayWords.UsFederal}: {FederalHolidays.Years}"))]
            : facts.Model.Holidays.Select(day => Row(One(LocalDatePattern.Iso.Format(day)))));

    /// <summary>A table of rows.</summary>
    public static InventoryTable Table(string key, ValueList<InventoryColumn> columns, IEnumerable<ValueList<ValueList<string>>> rows) =>
        new(key, columns, rows.ToValueList());

    /// <summary>A row of cells.</summary>
    public static ValueList<ValueList<string>> Row(params ReadOnlySpan<ValueList<string>> cells) => ValueList.Create(cells);

    /// <summary>A cell with one value, or none.</summary>
    public static ValueList<string> One(string? value) => value is null ? [] : [value];

    /// <summary>A cell with several values.</summary>
    public static ValueList<string> Many<T>(IEnumerable<T> values) => values.Select(value => value!.ToString()!).ToValueList();

    private static ValueList<ValueList<string>> Count(string what, int count) =>
        Row(One(what), One(count.ToString(CultureInfo.InvariantCulture)));

    private static string Posts(Rail rail) => rail switch
    {
        TwoLegRail two => $"{two.SourceRole.Label()} → {two.DestinationRole.Label()}",
        SingleLegRail one => $"{one.LegRole.Label()} {one.LegDirection}",
        _ => throw new InvalidOperationException($"Unknown rail shape {rail.GetType().Name}."),
    };

    private static IEnumerable<string> ClosedBy(InstitutionFacts facts, Rail rail)
    {
        var reconciliation = Reconciliation.Of(facts, rail);
        var isSelfClosing = rail is TwoLegRail && reconciliation.Templates.IsEmpty;
        return
        [
            .. isSelfClosing ? ["its own two legs"] : Array.Empty<string>(),
            .. reconciliation.Templates.Select(template => $"template {template}"),
            .. reconciliation.Bundlers.Select(bundler => $"bundle {bundler}"),
        ];
    }
}
