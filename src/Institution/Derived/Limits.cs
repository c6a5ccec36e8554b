using System.Globalization;

namespace QsGen.Institution.Derived;

/// <summary>Answers about daily caps and expected nets.</summary>
public static class Limits
{
    /// <summary>The schedule that binds a transaction; null when none does.</summary>
    /// <param name="model">The institution.</param>
    /// <param name="parentRole">The parent role of the transaction's account.</param>
    /// <param name="type">The transaction's transfer type.</param>
    /// <param name="direction">Outbound for a debit, inbound for a credit.</param>
    public static LimitSchedule? LimitFor(
        this InstitutionModel model, RoleName parentRole, TransferType type, LimitDirection direction = LimitDirection.Outbound) =>
        model.LimitSchedules.FirstOrDefault(limit =>
            limit.ParentRole == parentRole && limit.TransferType == type && limit.Direction == direction);

    /// <summary>
    /// The roles whose accounts a limit binds: below its parent role, and debited by some rail of its transfer type, or credited for what
    /// comes in; sorted.
    /// </summary>
    /// <param name="facts">The institution.</param>
    /// <param name="limit">The limit.</param>
    public static ValueList<RoleName> BoundRoles(this InstitutionFacts facts, LimitSchedule limit)
    {
        var moved = facts.MovedRoles(limit.TransferType, limit.Direction).ToHashSet();
        return facts.ChildRoles(limit.ParentRole).Where(moved.Contains).ToValueList();
    }

    /// <summary>The roles whose accounts some rail of a transfer type debits, or credits for what comes in; sorted.</summary>
    /// <param name="facts">The institution.</param>
    /// <param name="type">The transfer type.</param>
    /// <param name="direction">Which way the money flows.</param>
    public static ValueList<RoleName> MovedRoles(this InstitutionFacts facts, TransferType type, LimitDirection direction)
    {
        var posts = direction is LimitDirection.Inbound ? LegDirection.Credit : LegDirection.Debit;
        return facts.RailsOfType(type)
            .SelectMany(rail => LegFacts.Of(rail))
            .Where(leg => leg.Directions.Contains(posts))
            .SelectMany(leg => leg.Roles)
            .Distinct()
            .Order()
            .ToValueList();
    }

    /// <summary>A cap as people read it: <c>$12,000.00 per day</c>, with <c>inbound</c> after it when it is one.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="currency">The institution's currency.</param>
    public static string CapLabel(this LimitSchedule limit, MoneyUnit currency) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(limit.Cap < 0 ? "-" : "")}{currency.Write(Math.Abs(limit.Cap))} per day{limit.InboundLabel()}");

    /// <summary>What follows the name of a limit that adds up what comes in: a blank and <c>inbound</c>; nothing otherwise.</summary>
    public static string InboundLabel(this LimitSchedule limit) => limit.Direction is LimitDirection.Inbound ? " inbound" : "";

    /// <summary>What the posted legs of a transfer must add up to; null when nothing is expected of it.</summary>
    /// <param name="facts">The institution.</param>
    /// <param name="rail">The rail that made the legs.</param>
    /// <param name="template">The transfer template the legs belong to, if any: its expectation comes first.</param>
    public static decimal? ExpectedNetOf(this InstitutionFacts facts, RailName rail, TemplateName? template = null) =>
        template is { } name && facts.Template(name) is { } shared
            ? shared.ExpectedNet
            : (facts.Rail(rail) as TwoLegRail)?.ExpectedNet;
}
