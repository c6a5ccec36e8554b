using QsGen.Handbook.Diagrams;
using QsGen.Institution;
using QsGen.Institution.Derived;

namespace QsGen.Handbook.Topologies;

/// <summary>Accounts and the rails between them. Rails are nodes: a rail with three possible sources is one box with three arrows, where
/// edges alone would be a bundle for each pair.</summary>
/// <param name="facts">The institution.</param>
internal sealed class AccountGraph(InstitutionFacts facts)
{
    /// <summary>Every account, with the rails between accounts.</summary>
    public DiagramFrame Accounts(string label = "")
    {
        var accounts = facts.Model.Accounts.Select(TopologyNames.Node).ToList();
        var known = accounts.Select(account => account.Id).ToHashSet(StringComparer.Ordinal);
        var edges = Edges(facts.Model.Rails.Where(rail => !rail.Roles.Any(IsOnlyTemplate)), out var rails);
        known.UnionWith(rails.Select(rail => rail.Id));

        // A role of accounts and of a class of accounts: the class is on the other diagram.
        return new(
            label,
            FlowDirection.Right,
            [.. accounts, .. rails],
            [.. edges.Where(edge => known.Contains(edge.From) && known.Contains(edge.To))]);
    }

    /// <summary>Every class of accounts, with the rails that touch one, and the accounts that those rails touch.</summary>
    public DiagramFrame Templates()
    {
        var edges = Edges(facts.Model.Rails.Where(rail => rail.Roles.Any(role => TemplatesOf(role).Any())), out var rails).ToList();
        var touched = edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet(StringComparer.Ordinal);
        return new(
            "",
            FlowDirection.Right,
            [
                .. facts.Model.AccountTemplates.Select(TopologyNames.Node),
                .. facts.Model.Accounts.Where(account => touched.Contains(TopologyNames.Id(account))).Select(TopologyNames.Node),
                .. rails,
            ],
            [.. edges]);
    }

    /// <summary>Who rolls up to whom.</summary>
    public Diagram Hierarchy()
    {
        var edges = facts.Model.Accounts
            .SelectMany(account => ParentsOf(account.ParentRole, account.ParentAccountId)
                .Select(parent => new DiagramEdge(TopologyNames.Id(account), TopologyNames.Id(parent))))
            .Concat(facts.Model.AccountTemplates.SelectMany(template => ParentsOf(template.ParentRole, template.ParentAccountId)
                .Select(parent => new DiagramEdge(TopologyNames.Id(template), TopologyNames.Id(parent)))))
            .ToList();
        var touched = edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet(StringComparer.Ordinal);

        // Who has nobody above or below is no part of a hierarchy; a diagram of loose boxes says nothing.
        return Diagram.Of(
            "Which accounts roll up to which",
            FlowDirection.Up,
            facts.Model.Accounts.Select(TopologyNames.Node).Concat(facts.Model.AccountTemplates.Select(TopologyNames.Node))
                .Where(node => touched.Contains(node.Id)),
            edges);
    }

    /// <summary>One rail with the accounts at its ends.</summary>
    public Diagram Of(Rail rail)
    {
        var edges = Edges([rail], out var rails).ToList();
        var touched = edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet(StringComparer.Ordinal);
        return Diagram.Of(
            $"The rail {rail.Name} and the accounts that it posts to",
            FlowDirection.Right,
            facts.Model.Accounts.Select(TopologyNames.Node).Concat(facts.Model.AccountTemplates.Select(TopologyNames.Node))
                .Where(node => touched.Contains(node.Id)).Concat(rails),
            edges);
    }

    /// <summary>An account, and the one that it rolls up to.</summary>
    public IEnumerable<Account> ParentsOf(RoleName? role, AccountId? id) => role is null
        ? []
        : facts.Model.Accounts.Where(account => account.Role == role && (id is null || account.Id == id));

    // Rails with the same ends and shape share a box.
    private IEnumerable<DiagramEdge> Edges(IEnumerable<Rail> rails, out IReadOnlyList<DiagramNode> nodes)
    {
        var groups = rails.GroupBy(EndsOf).ToList();
        var (boxes, edges) = (new List<DiagramNode>(), new List<DiagramEdge>());
        foreach (var group in groups)
        {
            var first = group.First();
            var id = $"rail {first.Name}";
            boxes.Add(new(
                id,
                [.. group.Select(rail => rail.Name.Value)],
                NodeLook.Rail,
                NodeShape.Rounded,
                Page: TopologyNames.Rails,
                Anchor: TopologyNames.Slug(first.Name.Value)));
            edges.AddRange(EdgesOf(first, id));
        }

        nodes = boxes;
        return edges;
    }

    private IEnumerable<DiagramEdge> EdgesOf(Rail rail, string id) => rail switch
    {
        TwoLegRail two =>
        [
            .. HoldersOf(two.SourceRole).Select(holder => new DiagramEdge(holder, id, Look: EdgeLook.Debit)),
            .. HoldersOf(two.DestinationRole).Select(holder => new DiagramEdge(id, holder, Look: EdgeLook.Credit)),
        ],
        SingleLegRail { LegDirection: LegDirection.Debit } one =>
            HoldersOf(one.LegRole).Select(holder => new DiagramEdge(holder, id, Look: EdgeLook.Single, IsDashed: true)),
        SingleLegRail one => HoldersOf(one.LegRole).Select(holder => new DiagramEdge(id, holder, Look: EdgeLook.Single, IsDashed: true)),
        _ => [],
    };

    // Every account of a role, not only the last one.
    private IEnumerable<string> HoldersOf(IEnumerable<RoleName> roles) => roles.Distinct().SelectMany(role =>
        facts.Model.Accounts.Where(account => account.Role == role).Select(TopologyNames.Id)
            .Concat(TemplatesOf(role).Select(TopologyNames.Id))).Distinct();

    private IEnumerable<AccountTemplate> TemplatesOf(RoleName role) =>
        facts.Model.AccountTemplates.Where(template => template.Role == role);

    private bool IsOnlyTemplate(RoleName role) =>
        TemplatesOf(role).Any() && !facts.Model.Accounts.Any(account => account.Role == role);

    private static string EndsOf(Rail rail) => rail switch
    {
        TwoLegRail two => $"{TopologyNames.Roles(two.SourceRole.Distinct())} → {TopologyNames.Roles(two.DestinationRole.Distinct())}",
        SingleLegRail one => $"{one.LegDirection == LegDirection.Debit} {TopologyNames.Roles(one.LegRole.Distinct())}",
        _ => rail.Name.Value,
    };
}
