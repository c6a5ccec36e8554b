using System.Collections.Immutable;
using System.Net;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Diagrams;
using QsGen.Handbook.Diagrams.Drawing;
using QsGen.Handbook.Facts;
using QsGen.Handbook.Rendering;
using QsGen.Handbook.Topologies;
using QsGen.Institution.Derived;

namespace QsGen.Handbook.Site;

/// <summary>The tag <c>diagram</c>: <c>'conceptual', name</c>; <c>'l2_topology', kind</c>; <c>'l2_topology', 'transfer_template', name</c>;
/// <c>'dataflow', dashboard</c>; <c>'focus', kind</c>.</summary>
/// <param name="facts">What there is.</param>
/// <param name="library">The pages, which nodes lead to.</param>
internal sealed class DiagramBlocks(HandbookFacts facts, PageLibrary library)
{
    private static readonly string[] Kinds = ["accounts", "account_templates", "chains", "layered", "hierarchy", "transfer_template"];

    private readonly InstitutionFacts _institution = InstitutionFacts.Of(facts.Institution);

    /// <summary>The diagram as HTML.</summary>
    /// <param name="words">What stands in the tag.</param>
    /// <param name="page">The page that it is on.</param>
    /// <param name="id">Tells it apart from the page's other diagrams.</param>
    /// <exception cref="PageBlockException">There is no such diagram; lists those that there are.</exception>
    public string Write(ImmutableArray<string> words, PageSource page, string id) => words switch
    {
        ["conceptual", var name] => SvgWriter.Write(
            Concepts.All.GetValueOrDefault(name) ?? throw None("conceptual diagram", name, Concepts.All.Keys), page, id),
        ["l2_topology", "transfer_template", var name] => SvgWriter.Write(Template(name), page, id),
        ["l2_topology", var kind] => Topology(kind) is { IsEmpty: false } diagram ? SvgWriter.Write(diagram, page, id) : Missing(kind),
        ["dataflow", var key] => SvgWriter.Write(Flow(key), page, id),
        ["focus", var kind] => Focus(kind, page, id),
        _ => throw None("diagram", string.Join(' ', words), ["conceptual NAME", "l2_topology KIND", "dataflow DASHBOARD", "focus KIND"]),
    };

    private Diagram Topology(string kind) => kind switch
    {
        "accounts" => new("Accounts, and the rails between them", [new AccountGraph(_institution).Accounts()]),
        "account_templates" => new("Classes of accounts, and the rails that post to them", [new AccountGraph(_institution).Templates()]),
        "chains" => new("Which rails and templates lead to which", [new FlowGraph(_institution).Chains()]),
        "hierarchy" => new AccountGraph(_institution).Hierarchy(),
        "layered" => new("Accounts with their rails, and chains",
        [
            .. new[] { new AccountGraph(_institution).Accounts("Accounts and rails"), new FlowGraph(_institution).Chains("Chains") }
                .Where(frame => !frame.Nodes.IsEmpty),
        ]),
        "transfer_template" => new("Transfer templates with their legs",
            [.. facts.Institution.TransferTemplates.Select(template => new FlowGraph(_institution).Of(template, template.Name.Value))]),
        _ => throw None("topology", kind, Kinds),
    };

    private Diagram Template(string name) => _institution.Template(new(name)) is { } template
        ? new($"The transfer template {name} with its legs", [new FlowGraph(_institution).Of(template)])
        : throw None("transfer template", name, facts.Institution.TransferTemplates.Select(one => one.Name.Value));

    private Diagram Flow(string key)
    {
        var app = facts.Apps.FirstOrDefault(app => app.Key == key) ?? throw None("dashboard", key, facts.Apps.Select(app => app.Key));
        var dashboard = facts.Definitions.Dashboards.FirstOrDefault(dashboard => dashboard.Id == app.DashboardId)
            ?? throw new PageBlockException($"the definitions hold no dashboard {app.DashboardId}");
        return DataFlow.Of(dashboard, sheet => library.About(key, sheet)?.Path);
    }

    private string Focus(string kind, PageSource page, string id)
    {
        if (!FocusGraph.Kinds.Contains(kind))
        {
            throw None("example", kind, FocusGraph.Kinds);
        }

        return FocusGraph.Find(kind, facts.Institution) is not { } found ? Missing(kind)
            : found.From is null ? SvgWriter.Write(found.Diagram, page, id)
            : Note($"This institution declares no {kind.Replace('_', ' ')}; the example is one of {found.From}, a bundled institution.")
                + SvgWriter.Write(found.Diagram, page, id);
    }

    private string Missing(string kind) => Note(
        $"{facts.InstitutionName} declares nothing for this diagram. " + kind switch
        {
            "accounts" => "Write accounts under 'accounts'.",
            "account_templates" or "account_template" => "Write classes of accounts under 'account_templates'.",
            "chains" or "chain" => "Write what leads to what under 'chains'.",
            "hierarchy" => "Give an account or a template a 'parent_role'.",
            "transfer_template" => "Write templates under 'transfer_templates'.",
            "rail" => "Write rails under 'rails'.",
            "limit_schedule" => "Write limits under 'limit_schedules'.",
            _ => "Write accounts and chains.",
        });

    private static string Note(string text) => $"<div class=\"note\" role=\"note\"><p>{WebUtility.HtmlEncode(text)}</p></div>";

    private static PageBlockException None(string what, string name, IEnumerable<string> known) =>
        new($"there is no {what} '{name}'; there are {string.Join(", ", known)}");
}
