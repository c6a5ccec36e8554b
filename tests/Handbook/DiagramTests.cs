using QsGen.Handbook.Diagrams;
using QsGen.Handbook.Diagrams.Layout;
using QsGen.Handbook.Topologies;
using QsGen.Institution;
using QsGen.Institution.Bundled;
using QsGen.Institution.Derived;

namespace QsGen.Tests.Handbook;

/// <summary>Diagrams can be read: no edge passes through a box that it does not belong to, boxes do not overlap, few edges cross.</summary>
internal sealed class DiagramTests
{
    private static readonly (string Name, int MostCrossings)[] Bundled = [("spec_example", 12), ("sasquatch_pr", 12)];

    private static IEnumerable<(string Name, DiagramFrame Frame)> Frames()
    {
        foreach (var (name, _) in Bundled)
        {
            foreach (var (kind, frame) in FramesOf(BundledInstitutions.Load(name)))
            {
                yield return ($"{name} {kind}", frame);
            }
        }

        var generated = InstitutionLoader.Parse(TestHandbook.GeneratedYaml, TestHandbook.Generated).Model!;
        foreach (var (kind, frame) in FramesOf(generated))
        {
            yield return ($"sixty rails {kind}", frame);
        }

        foreach (var (name, diagram) in Concepts.All)
        {
            foreach (var frame in diagram.Frames)
            {
                yield return ($"{name} {frame.Label}", frame);
            }
        }
    }

    [TestCaseSource(nameof(Frames))]
    public void Edges_PassThroughNoOtherBox((string Name, DiagramFrame Frame) @case) => AssertReadable(FrameLayout.Lay(@case.Frame));

    [TestCaseSource(nameof(Bundled))]
    public void Accounts_CrossNoMoreThanAKnownLayout((string Name, int MostCrossings) @case)
    {
        var facts = InstitutionFacts.Of(BundledInstitutions.Load(@case.Name));

        Assert.That(FrameLayout.Lay(new AccountGraph(facts).Accounts()).Crossings, Is.LessThanOrEqualTo(@case.MostCrossings));
        Assert.That(FrameLayout.Lay(new AccountGraph(facts).Templates()).Crossings, Is.LessThanOrEqualTo(@case.MostCrossings));
    }

    [Test]
    public void SixtyRails_AreReadable_AndDrawnAlikeEachTime()
    {
        var accounts = Enumerable.Range(0, 14).Select(at => new DiagramNode($"a{at}", [$"Account {at}"], NodeLook.Internal));
        var rails = Enumerable.Range(0, 60).Select(at => new DiagramNode($"r{at}", [$"Rail number {at}"], NodeLook.Rail));
        var edges = Enumerable.Range(0, 60).SelectMany(at => new[]
        {
            new DiagramEdge($"a{at * 5 % 14}", $"r{at}"), new DiagramEdge($"r{at}", $"a{((at * 3) + 1) % 14}"),
        });
        var frame = new DiagramFrame("", FlowDirection.Right, [.. accounts, .. rails], [.. edges]);

        var laid = FrameLayout.Lay(frame);

        AssertReadable(laid);
        var again = FrameLayout.Lay(frame);
        Assert.That(again.Nodes.Select(node => node.Box), Is.EqualTo(laid.Nodes.Select(node => node.Box)));
        Assert.That(
            again.Edges.SelectMany(edge => edge.Lines).SelectMany(line => line),
            Is.EqualTo(laid.Edges.SelectMany(edge => edge.Lines).SelectMany(line => line)));
    }

    [Test]
    public void Role_OfSeveralAccounts_HasAnEdgeToEach()
    {
        var facts = InstitutionFacts.Of(BundledInstitutions.Load("sasquatch_pr"));
        var holders = facts.Model.Accounts.Where(account => account.Role == new RoleName("ExternalCounterparty")).ToList();
        var frame = new AccountGraph(facts).Templates();

        Assert.That(holders, Has.Count.GreaterThan(1));
        Assert.That(holders.Where(holder => !frame.Edges.Any(edge =>
            edge.From == TopologyNames.Id(holder) || edge.To == TopologyNames.Id(holder))), Is.Empty);
    }

    [Test]
    public void Loop_StaysOutsideItsBox()
    {
        var laid = FrameLayout.Lay(new("", FlowDirection.Right, [new("a", ["a"], NodeLook.Rail)], [new("a", "a")]));

        Assert.That(laid.Edges[0].Lines[0].Max(point => point.Y), Is.GreaterThan(laid.Nodes[0].Box.Y + laid.Nodes[0].Box.Height));
        Assert.That(laid.Height, Is.GreaterThanOrEqualTo(laid.Edges[0].Lines[0].Max(point => point.Y)));
    }

    [TestCaseSource(nameof(Bundled))]
    public void EveryKindOfExample_IsFound((string Name, int MostCrossings) @case) =>
        Assert.That(FocusGraph.Kinds.Where(kind => FocusGraph.Find(kind, BundledInstitutions.Load(@case.Name)) is null), Is.Empty);

    private static IEnumerable<(string Kind, DiagramFrame Frame)> FramesOf(InstitutionModel institution)
    {
        var facts = InstitutionFacts.Of(institution);
        var (accounts, flows) = (new AccountGraph(facts), new FlowGraph(facts));
        yield return ("accounts", accounts.Accounts());
        yield return ("account templates", accounts.Templates());
        yield return ("chains", flows.Chains());
        yield return ("hierarchy", accounts.Hierarchy().Frames[0]);
        foreach (var template in institution.TransferTemplates)
        {
            yield return (template.Name.Value, flows.Of(template));
        }
    }

    private static void AssertReadable(LaidFrame laid)
    {
        Assert.That(
            from edge in laid.Edges
            from point in edge.Lines.SelectMany(line => Sampled(line))
            from node in laid.Nodes
            where node.Node.Id != edge.Edge.From && node.Node.Id != edge.Edge.To && node.Box.Holds(point)
            select $"{edge.Edge.From} → {edge.Edge.To} passes through {node.Node.Id}",
            Is.Empty);
        Assert.That(
            from one in laid.Nodes.Index()
            from other in laid.Nodes.Skip(one.Index + 1)
            where one.Item.Box.X < other.Box.X + other.Box.Width && other.Box.X < one.Item.Box.X + one.Item.Box.Width
                && one.Item.Box.Y < other.Box.Y + other.Box.Height && other.Box.Y < one.Item.Box.Y + one.Item.Box.Height
            select $"{one.Item.Node.Id} and {other.Node.Id} overlap",
            Is.Empty);
    }

    private static IEnumerable<LaidPoint> Sampled(IReadOnlyList<LaidPoint> line)
    {
        for (var at = 0; at + 3 < line.Count; at += 3)
        {
            for (var step = 0; step <= 16; step++)
            {
                var (t, u) = (step / 16d, 1 - (step / 16d));
                var (a, b, c, d) = (line[at], line[at + 1], line[at + 2], line[at + 3]);
                var (p, q, r, s) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
                yield return new((p * a.X) + (q * b.X) + (r * c.X) + (s * d.X), (p * a.Y) + (q * b.Y) + (r * c.Y) + (s * d.Y));
            }
        }
    }
}
