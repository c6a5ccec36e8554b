using System.Text;
using QsGen.Handbook.References;
using QsGen.Handbook.Rendering;
using QsGen.Institution;
using QsGen.Institution.Derived;
using static QsGen.Handbook.Rendering.MarkdownEscape;

namespace QsGen.Handbook.Lists;

/// <summary>What the institution declares, for the pages of the tour. Each list says so when it is empty.</summary>
/// <param name="facts">The institution.</param>
internal sealed class TourLists(InstitutionFacts facts)
{
    /// <summary>Every account.</summary>
    public string Accounts() =>
        Table(
            facts.Model.Accounts,
            "No account is declared.\n",
            ["account", "role", "scope", "rolls up to", "what it is for", "rails"],
            account =>
            [
                account.Name is { } name ? $"{Text(name)} {Code(account.Id.Value)}" : Code(account.Id.Value),
                account.Role is { } role ? Code(role.Value) : "none",
                account.Scope.ToString().ToLowerInvariant(),
                account.ParentRole is { } parent ? Code(parent.Value) : "",
                Prose(account.Description),
                account.Role is { } posted ? RailsOf(posted) : "",
            ]);

    /// <summary>Every class of accounts.</summary>
    public string AccountTemplates() =>
        Table(
            facts.Model.AccountTemplates,
            "No account template is declared: every account of this institution exists exactly once.\n",
            ["role", "scope", "rolls up to", "what it is for", "rails"],
            template =>
            [
                Code(template.Role.Value),
                template.Scope.ToString().ToLowerInvariant(),
                template.ParentRole is { } parent ? Code(parent.Value) : "",
                Prose(template.Description),
                RailsOf(template.Role),
            ]);

    /// <summary>Every chain.</summary>
    public string Chains() =>
        Table(
            facts.Model.Chains,
            "No chain is declared.\n",
            ["parent", "child", "required", "one of a group", "why"],
            chain =>
            [
                End(chain.Parent),
                End(chain.Child),
                Follows(chain),
                chain.XorGroup is { } group ? Code(group.Value) : "",
                Prose(chain.Description),
            ]);

    private static string Follows(ChainEntry chain) => (chain.Required ? "yes" : "no") + (chain.FanIn
        ? chain.ExpectedParentCount is { } count
            ? FormattableString.Invariant($"; {count} firings share one transfer")
            : "; several firings share one transfer"
        : "");

    /// <summary>Every limit.</summary>
    public string Limits() =>
        Table(
            facts.Model.LimitSchedules,
            "No limit is declared.\n",
            ["accounts below", "transfer type", "watched", "at most a day", "why", "rails that count"],
            limit =>
            [
                Code(limit.ParentRole.Value),
                Code(limit.TransferType.Value),
                Watched(limit),
                facts.Model.Currency.Number(limit.Cap),
                Prose(limit.Description),
                Joined(facts.RailsOfType(limit.TransferType).Select(rail => RailLink(rail.Name))),
            ]);

    /// <summary>A rail as a link to its place in the tour.</summary>
    public static string RailLink(RailName rail) => $"[{Code(rail.Value)}](rails.md#{ReferenceBook.Slug(rail.Value)})";

    /// <summary>A transfer template as a link to its place in the tour.</summary>
    public static string TemplateLink(TemplateName template) =>
        $"[{Code(template.Value)}](transfer-templates.md#{ReferenceBook.Slug(template.Value)})";

    /// <summary>A description, whose Markdown is read without HTML in it.</summary>
    public static string Prose(string? description) =>
        description is null ? "" : Rendering.PageFilters.Inline(description);

    /// <summary>Things with commas between.</summary>
    public static string Joined(IEnumerable<string> things) => string.Join(", ", things);

    private static string Table<T>(
        IReadOnlyCollection<T> items, string none, ReadOnlySpan<string> columns, Func<T, string[]> cells)
    {
        if (items.Count == 0)
        {
            return none;
        }

        var text = new StringBuilder();
        MarkdownTable.Write(text, columns, items, cells);
        return text.ToString();
    }

    /// <summary>Which way the money flows that a limit adds up, in words.</summary>
    public static string Watched(LimitSchedule limit) => limit.Direction switch
    {
        LimitDirection.Outbound => "what goes out",
        LimitDirection.Inbound => "what comes in",
        _ => throw new PageBlockException($"A limit on {limit.Direction} has no words in {nameof(TourLists)}; add them there."),
    };

    private string RailsOf(RoleName role) =>
        Joined(facts.Model.Rails.Where(rail => rail.Roles.Contains(role)).Select(rail => RailLink(rail.Name)));

    private string End(EndpointName name) =>
        facts.Template(new(name.Value)) is { } template ? $"{TemplateLink(template.Name)} (template)" : RailLink(new(name.Value));
}
