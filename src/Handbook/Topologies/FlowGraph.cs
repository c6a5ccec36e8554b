using System.Collections.Immutable;
using QsGen.Handbook.Diagrams;
using QsGen.Institution;
using QsGen.Institution.Derived;

namespace QsGen.Handbook.Topologies;

/// <summary>What leads to what: chains, and the legs of transfer templates.</summary>
/// <param name="facts">The institution.</param>
internal sealed class FlowGraph(InstitutionFacts facts)
{
    /// <summary>Every chain.</summary>
    public DiagramFrame Chains(string label = "") => Of(facts.Model.Chains, label);

    /// <summary>Some chains.</summary>
    public DiagramFrame Of(IEnumerable<ChainEntry> entries, string label = "")
    {
        var chains = entries.ToList();
        return new(
            label,
            FlowDirection.Right,
            [.. chains.SelectMany(chain => new[] { chain.Parent, chain.Child }).DistinctBy(end => end.Value)
                .Select(end => TopologyNames.ChainEnd(facts, end))],
            [.. chains.Select(chain => new DiagramEdge(
                chain.Parent.Value, chain.Child.Value, Words(chain), IsDashed: !chain.Required))]);
    }

    /// <summary>A transfer template with the rails that post its legs.</summary>
    public DiagramFrame Of(TransferTemplate template, string label = "")
    {
        ImmutableArray<string> lines =
        [
            template.Name.Value,
            $"type {template.TransferType}",
            $"adds up to {facts.Model.Currency.Plain(template.ExpectedNet)}",
            $"complete at {template.Completion}",
            $"key {string.Join(", ", template.TransferKey)}",
        ];
        return new(
            label,
            FlowDirection.Right,
            [
                new("template", lines, NodeLook.Template, Page: TopologyNames.Templates, Anchor: TopologyNames.Slug(template.Name.Value)),
                .. template.LegRails.Distinct().Select(Leg),
            ],
            [.. template.LegRails.Distinct().Select(leg => Edge(leg))]);
    }

    /// <summary>The legs of a transfer template one after the other.</summary>
    public Diagram Sequence(TransferTemplate template)
    {
        var legs = template.LegRails.Distinct().ToList();
        return Diagram.Of(
            $"The legs of {template.Name}, which add up to "
                + facts.Model.Currency.Plain(template.ExpectedNet),
            FlowDirection.Right,
            legs.Select(Leg),
            legs.Zip(legs.Skip(1), (one, other) => new DiagramEdge(one.Value, other.Value)));
    }

    private DiagramNode Leg(RailName name) => facts.Rail(name) switch
    {
        TwoLegRail two => Box(two, $"{TopologyNames.Roles(two.SourceRole)} → {TopologyNames.Roles(two.DestinationRole)}"),
        SingleLegRail one => Box(one, $"{TopologyNames.Roles(one.LegRole)}, {one.LegDirection}"),
        _ => new(name.Value, [name.Value], NodeLook.Plain),
    };

    private static DiagramNode Box(Rail rail, string ends) => new(
        rail.Name.Value,
        [rail.Name.Value, ends],
        NodeLook.Rail,
        NodeShape.Rounded,
        Page: TopologyNames.Rails,
        Anchor: TopologyNames.Slug(rail.Name.Value));

    private DiagramEdge Edge(RailName leg) => facts.Rail(leg) switch
    {
        SingleLegRail one => new("template", leg.Value, [one.LegDirection.ToString()], one.LegDirection switch
        {
            LegDirection.Debit => EdgeLook.Debit,
            LegDirection.Credit => EdgeLook.Credit,
            _ => EdgeLook.Variable,
        }),
        _ => new("template", leg.Value, ["two legs"]),
    };

    private static ImmutableArray<string> Words(ChainEntry chain) =>
    [
        .. chain.Required ? ["required"] : Array.Empty<string>(),
        .. chain.XorGroup is { } group ? [$"xor:{group}"] : Array.Empty<string>(),
        .. chain.FanIn ? ["fan-in"] : Array.Empty<string>(),
    ];
}
