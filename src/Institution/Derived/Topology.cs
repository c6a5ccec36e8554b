namespace QsGen.Institution.Derived;

/// <summary>The graph of an institution: where money can flow, what shares a transfer, what leads to what.</summary>
/// <param name="Nodes">Roles sorted by name, then templates with their legs, then rails that only chains name, sorted.</param>
/// <param name="Edges">Two-leg edges sorted by roles, then single legs, memberships and chains in file order.</param>
public sealed record Topology(ValueList<TopologyNode> Nodes, ValueList<TopologyEdge> Edges)
{
    /// <summary>The id of a role's node.</summary>
    public static string RoleId(RoleName role) => $"role__{Escape(role.Value)}";

    /// <summary>The id of a rail's node.</summary>
    public static string RailId(string rail) => $"rail__{Escape(rail)}";

    /// <summary>The id of a transfer template's node.</summary>
    public static string TemplateId(TemplateName template) => $"tmpl__{Escape(template.Value)}";

    /// <summary>Draws an institution.</summary>
    public static Topology Of(InstitutionFacts facts) => new(
        [.. RoleNodes(facts), .. TemplateNodes(facts), .. StandaloneNodes(facts)],
        [.. TwoLegEdges(facts), .. SingleLegEdges(facts), .. MembershipEdges(facts), .. ChainEdges(facts)]);

    // DOT reads a colon in an id as a port; a percent sign marks the replacement, so that no two names collide.
    private static string Escape(string name) =>
        name.Replace("%", "%25", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal);

    private static IEnumerable<TopologyNode> RoleNodes(InstitutionFacts facts) => facts.DeclaredRoles
        .Concat(facts.Model.Rails.SelectMany(rail => rail.Roles))
        .Distinct()
        .Order()
        .Select(role => new TopologyNode(RoleId(role), role.Value, KindOf(facts.Role(role))));

    private static TopologyNodeKind KindOf(RoleFacts? role) => role switch
    {
        { IsTemplated: true } => TopologyNodeKind.TemplatedRole,
        { Scope: AccountScope.External } => TopologyNodeKind.ExternalRole,
        _ => TopologyNodeKind.InternalRole,
    };

    private static IEnumerable<TopologyNode> TemplateNodes(InstitutionFacts facts)
    {
        // A rail in several templates has one node; it is drawn in the first cluster.
        var drawn = new HashSet<RailName>();
        foreach (var template in facts.Model.TransferTemplates)
        {
            yield return new(TemplateId(template.Name), template.Name.Value, TopologyNodeKind.TransferTemplate, template.Name);
            foreach (var leg in template.LegRails.Where(drawn.Add))
            {
                yield return new(RailId(leg.Value), leg.Value, TopologyNodeKind.Rail, template.Name);
            }
        }
    }

    private static IEnumerable<TopologyNode> StandaloneNodes(InstitutionFacts facts) => facts.Model.Chains
        .SelectMany(entry => new[] { entry.Parent.Value, entry.Child.Value })
        .Where(name => facts.Template(new(name)) is null && !facts.TemplatesWithLeg(new(name)).Any())
        .Distinct()
        .Order(StringComparer.Ordinal)
        .Select(name => new TopologyNode(RailId(name), name, TopologyNodeKind.Rail));

    private static IEnumerable<TopologyEdge> TwoLegEdges(InstitutionFacts facts) =>
        from rail in facts.Model.Rails.OfType<TwoLegRail>()
        from source in rail.SourceRole.Distinct()
        from destination in rail.DestinationRole.Distinct()
        group rail by (source, destination) into pair
        orderby pair.Key.source, pair.Key.destination
        let rails = pair.OrderBy(rail => rail.Name).ToList()
        let types = string.Join(", ", rails.Select(rail => rail.TransferType).Distinct().Order())
        let names = string.Join(", ", rails.Select(rail => rail.Name))
        let title = rails.Count == 1 ? names : FormattableString.Invariant($"{rails.Count} rails: {names}")
        select new TopologyEdge(
            RoleId(pair.Key.source),
            RoleId(pair.Key.destination),
            TopologyEdgeKind.TwoLeg,
            $"{title}\n({types})",
            rails.Select(rail => rail.Name).ToValueList());

    private static IEnumerable<TopologyEdge> SingleLegEdges(InstitutionFacts facts) =>
        from rail in facts.Model.Rails.OfType<SingleLegRail>()
        from role in rail.LegRole.Distinct()
        select new TopologyEdge(
            RoleId(role),
            RoleId(role),
            TopologyEdgeKind.SingleLeg,
            $"{rail.Name}\n({rail.TransferType}, {rail.LegDirection})",
            [rail.Name]);

    private static IEnumerable<TopologyEdge> MembershipEdges(InstitutionFacts facts) =>
        from template in facts.Model.TransferTemplates
        from leg in template.LegRails.Distinct()
        select new TopologyEdge(TemplateId(template.Name), RailId(leg.Value), TopologyEdgeKind.Membership, "", [leg]);

    private static IEnumerable<TopologyEdge> ChainEdges(InstitutionFacts facts) =>
        from entry in facts.Model.Chains
        select new TopologyEdge(End(facts, entry.Parent), End(facts, entry.Child), TopologyEdgeKind.Chain, ChainLabel(entry), []);

    private static string End(InstitutionFacts facts, EndpointName name) =>
        facts.Template(new(name.Value)) is { } template ? TemplateId(template.Name) : RailId(name.Value);

    private static string ChainLabel(ChainEntry entry)
    {
        IEnumerable<string> notes =
        [
            .. entry.Required ? ["required"] : Array.Empty<string>(),
            .. entry.XorGroup is { } group ? [$"xor: {group}"] : Array.Empty<string>(),
            .. entry.FanIn ? [FanIn(entry)] : Array.Empty<string>(),
        ];
        var text = string.Join(", ", notes);
        return text.Length == 0 ? "chain" : $"chain\n({text})";
    }

    private static string FanIn(ChainEntry entry) =>
        entry.ExpectedParentCount is { } count ? FormattableString.Invariant($"fan-in of {count}") : "fan-in";
}
