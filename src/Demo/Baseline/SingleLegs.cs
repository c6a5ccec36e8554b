using System.Collections.Immutable;
using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>The legs of a template that post in one direction each, with the accounts of one transfer.</summary>
/// <param name="Debits">The legs that debit.</param>
/// <param name="Credits">The legs that credit.</param>
internal sealed record SingleLegs(ImmutableArray<LegAccount> Debits, ImmutableArray<LegAccount> Credits)
{
    /// <summary>How many there are.</summary>
    public int Count => Debits.Length + Credits.Length;

    /// <summary>Whether money can move from one of them to another.</summary>
    public bool HaveBothDirections => !Debits.IsEmpty && !Credits.IsEmpty;

    /// <summary>The legs of a template: all payers are chosen before the first payee, which keeps the order of random numbers.</summary>
    public static SingleLegs Of(TemplatePlan template, Func<RailPlan, DemoAccount> payer, Func<RailPlan, DemoAccount> payee) => new(
        [.. template.Singles.Where(leg => leg.Credit is null).Select(leg => new LegAccount(leg, payer(leg)))],
        [.. template.Singles.Where(leg => leg.Debit is null).Select(leg => new LegAccount(leg, payee(leg)))]);
}
