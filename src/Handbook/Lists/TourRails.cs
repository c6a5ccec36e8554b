using System.Text;
using QsGen.Handbook.References;
using QsGen.Handbook.Rendering;
using QsGen.Institution;
using QsGen.Institution.Derived;
using QsGen.Institution.Format;
using static QsGen.Handbook.Lists.TourLists;
using static QsGen.Handbook.Rendering.MarkdownEscape;

namespace QsGen.Handbook.Lists;

/// <summary>Every rail and transfer template of the institution, each with what uses it.</summary>
/// <param name="facts">The institution.</param>
internal sealed class TourRails(InstitutionFacts facts)
{
    /// <summary>Every rail.</summary>
    public string Rails()
    {
        if (facts.Model.Rails.IsEmpty)
        {
            return "No rail is declared.\n";
        }

        var text = new StringBuilder();
        foreach (var rail in facts.Model.Rails)
        {
            text.Append($"\n## {Heading(rail.Name.Value)}\n\n{Prose(rail.Description)}\n");
            MarkdownTable.Begin(text, "fact", "value");
            foreach (var (fact, value) in FactsOf(rail).Concat(UsersOf(rail)).Where(row => row.Value.Length > 0))
            {
                MarkdownTable.Row(text, fact, value);
            }
        }

        return text.ToString();
    }

    /// <summary>Every transfer template.</summary>
    public string Templates()
    {
        if (facts.Model.TransferTemplates.IsEmpty)
        {
            return "No transfer template is declared: every rail of this institution stands alone.\n";
        }

        var text = new StringBuilder();
        foreach (var template in facts.Model.TransferTemplates)
        {
            text.Append($"\n## {Heading(template.Name.Value)}\n\n{Prose(template.Description)}\n");
            MarkdownTable.Begin(text, "fact", "value");
            MarkdownTable.Row(text, "transfer type", Code(template.TransferType.Value));
            MarkdownTable.Row(text, "adds up to", Money(template.ExpectedNet));
            MarkdownTable.Row(text, "key", Joined(template.TransferKey.Select(key => Code(key.Value))));
            MarkdownTable.Row(text, "complete at", Code(template.Completion.ToString()));
            MarkdownTable.Row(text, "legs, in order", Joined(template.LegRails.Select(RailLink)));
            var used = ChainsOf(template.Name.Value);
            if (used.Length > 0)
            {
                MarkdownTable.Row(text, "chains", used);
            }
        }

        return text.ToString();
    }

    // With its place, which links are made to from the name: Markdown would make another one of some names.
    private static string Heading(string name) => $"{Text(name)} {{#{ReferenceBook.Slug(name)}}}";

    private IEnumerable<(string Fact, string Value)> FactsOf(Rail rail)
    {
        yield return ("transfer type", Code(rail.TransferType.Value));
        switch (rail)
        {
            case TwoLegRail two:
                yield return ("two legs", $"{Roles(two.SourceRole)} pays {Roles(two.DestinationRole)}");
                yield return ("adds up to", two.ExpectedNet is { } net ? Money(net) : "");
                break;
            case SingleLegRail one:
                yield return ("one leg", $"{Roles(one.LegRole)}, {one.LegDirection}");
                break;
        }

        yield return ("needed before posting", Joined(facts.PostedRequirementsOf(rail.Name).Select(key => Code(key.ToString()!))));
        yield return ("pending at most", rail.MaxPendingAge is { } pending ? IsoDuration.Label(pending) : "");
        yield return ("unbundled at most", rail.MaxUnbundledAge is { } unbundled ? IsoDuration.Label(unbundled) : "");
        yield return ("sweeps", rail.Aggregating
            ? $"{Joined(rail.BundlesActivity.Select(selector => Code(selector.Text)))}, {Text(rail.Cadence?.ToString() ?? "")}"
            : "");
        yield return ("metadata", Joined(rail.MetadataKeys.Select(key => Code(key.Value))));
    }

    private IEnumerable<(string Fact, string Value)> UsersOf(Rail rail)
    {
        var closed = Reconciliation.Of(facts, rail);
        yield return ("leg of", Joined(closed.Templates.Select(TemplateLink)));
        yield return ("swept by", Joined(closed.Bundlers.Select(RailLink)));
        yield return ("chains", ChainsOf(rail.Name.Value));
        yield return ("limits", Joined(facts.Model.LimitSchedules.Where(limit => limit.TransferType == rail.TransferType).Select(limit =>
            $"[{Money(limit.Cap)} a day of {Watched(limit)} below {Code(limit.ParentRole.Value)}](limit-schedules.md)")));
        yield return ("usually moves", rail.TypicalAmounts is { } amounts ? $"{Money(amounts.Least)} to {Money(amounts.Most)}" : "");
        yield return ("usually fires", rail.TypicalFirings is { } usual
            ? FormattableString.Invariant($"{usual.Least} to {usual.Most} times per {FiringPeriodWords.Of(usual.Period).Replace('_', ' ')}")
            : "");
        yield return ("watched on", Joined(Sheets(rail)));
    }

    private static IEnumerable<string> Sheets(Rail rail)
    {
        yield return "[[sheet:l2-flow-tracing/Rails]]";
        if (rail.MaxPendingAge is not null)
        {
            yield return "[[sheet:l1-dashboard/Pending Aging]]";
        }

        if (rail.MaxUnbundledAge is not null)
        {
            yield return "[[sheet:l1-dashboard/Unbundled Aging]]";
        }
    }

    private string ChainsOf(string end) => Joined(facts.Model.Chains
        .Where(chain => chain.Parent.Value == end || chain.Child.Value == end)
        .Select(chain => $"{Code(chain.Parent.Value)} → {Code(chain.Child.Value)}"));

    private string Money(decimal amount) => facts.Model.Currency.Number(amount);

    private static string Roles(IEnumerable<RoleName> roles) => string.Join(" or ", roles.Distinct().Select(role => Code(role.Value)));
}
