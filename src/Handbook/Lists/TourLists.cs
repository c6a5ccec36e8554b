using System.Globalization;
using System.Text;
using QsGen.Handbook.References;
using QsGen.Institution;
using QsGen.Institution.Derived;
using static QsGen.Handbook.Rendering.MarkdownEscape;

namespace QsGen.Handbook.Lists;

/// <summary>What the institution declares, for the pages of the tour. Each list says so when it is empty.</summary>
/// <param name="facts">The institution.</param>
internal sealed class TourLists(InstitutionFacts facts)
{
    /// <summary>Every account.</summary>
    public string Accounts()
    {
        if (facts.Model.Accounts.IsEmpty)
        {
            return "No account is declared.\n";
        }

        var text = new StringBuilder();
        MarkdownTable.Begin(text, "account", "role", "scope", "rolls up to", "what it is for", "rails");
        foreach (var account in facts.Model.Accounts)
        {
            MarkdownTable.Row(
                text,
                account.Name is { } name ? $"{Text(name)} {Code(account.Id.Value)}" : Code(account.Id.Value),
                account.Role is { } role ? Code(role.Value) : "none",
                account.Scope.ToString().ToLowerInvariant(),
                account.ParentRole is { } parent ? Code(parent.Value) : "",
                Prose(account.Description),
                account.Role is { } posted ? RailsOf(posted) : "");
        }

        return text.ToString();
    }

    /// <summary>Every class of accounts.</summary>
    public string AccountTemplates()
    {
        if (facts.Model.AccountTemplates.IsEmpty)
        {
            return "No account template is declared: every account of this institution exists exactly once.\n";
        }

        var text = new StringBuilder();
        MarkdownTable.Begin(text, "role", "scope", "rolls up to", "what it is for", "rails");
        foreach (var template in facts.Model.AccountTemplates)
        {
            MarkdownTable.Row(
                text,
                Code(template.Role.Value),
                template.Scope.ToString().ToLowerInvariant(),
                template.ParentRole is { } parent ? Code(parent.Value) : "",
                Prose(template.Description),
                RailsOf(template.Role));
        }

        return text.ToString();
    }

    /// <summary>Every chain.</summary>
    public string Chains()
    {
        if (facts.Model.Chains.IsEmpty)
        {
            return "No chain is declared.\n";
        }

        var text = new StringBuilder();
        MarkdownTable.Begin(text, "parent", "child", "required", "one of a group", "why");
        foreach (var chain in facts.Model.Chains)
        {
            MarkdownTable.Row(
                text,
                End(chain.Parent),
                End(chain.Child),
                chain.Required ? "yes" : "no",
                chain.XorGroup is { } group ? Code(group.Value) : "",
                Prose(chain.Description));
        }

        return text.ToString();
    }

    /// <summary>Every limit.</summary>
    public string Limits()
    {
        if (facts.Model.LimitSchedules.IsEmpty)
        {
            return "No limit is declared.\n";
        }

        var text = new StringBuilder();
        MarkdownTable.Begin(text, "accounts below", "transfer type", "at most a day", "why", "rails that count");
        foreach (var limit in facts.Model.LimitSchedules)
        {
            MarkdownTable.Row(
                text,
                Code(limit.ParentRole.Value),
                Code(limit.TransferType.Value),
                limit.Cap.ToString("#,##0.00", CultureInfo.InvariantCulture),
                Prose(limit.Description),
                Joined(facts.RailsOfType(limit.TransferType).Select(rail => RailLink(rail.Name))));
        }

        return text.ToString();
    }

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

    private string RailsOf(RoleName role) =>
        Joined(facts.Model.Rails.Where(rail => rail.Roles.Contains(role)).Select(rail => RailLink(rail.Name)));

    private string End(EndpointName name) =>
        facts.Template(new(name.Value)) is { } template ? $"{TemplateLink(template.Name)} (template)" : RailLink(new(name.Value));
}
