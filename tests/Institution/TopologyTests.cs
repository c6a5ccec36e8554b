using QsGen.Institution;
using QsGen.Institution.Derived;
using QsGen.Institution.Reporting;

namespace QsGen.Tests.Institution;

internal sealed class TopologyTests
{
    private static IEnumerable<TestCaseData> Expectations()
    {
        yield return new(BundledInstitutions.Load(BundledInstitutions.Default), new[] { 6, 1, 1, 0 }, 0, 1);
        yield return new(BundledInstitutions.Load(BundledInstitutions.Story), new[] { 14, 7, 4, 6 }, 8, 2);
        yield return new(Kitchens.Load(Kitchens.Kitchen).Model, new[] { 6, 6, 5, 3 }, 3, 2);
    }

    [TestCaseSource(nameof(Expectations))]
    public void Of_KnownInstitution_HasItsEdgesNodesAndClusters(InstitutionModel model, int[] edges, int standalone, int clusters)
    {
        var topology = Topology.Of(InstitutionFacts.Of(model));

        var kinds = Enum.GetValues<TopologyEdgeKind>().Select(kind => topology.Edges.Count(edge => edge.Kind == kind));
        Assert.That(kinds, Is.EqualTo(edges));
        Assert.That(topology.Nodes.Count(node => node is { Kind: TopologyNodeKind.Rail, Cluster: null }), Is.EqualTo(standalone));
        Assert.That(topology.Nodes.Select(node => node.Cluster).OfType<TemplateName>().Distinct().Count(), Is.EqualTo(clusters));
    }

    [Test]
    public void Of_Story_JoinsParallelRailsInOneEdge()
    {
        var topology = Topology.Of(InstitutionFacts.Of(BundledInstitutions.Load(BundledInstitutions.Story)));

        var widest = topology.Edges.Where(edge => edge.Kind == TopologyEdgeKind.TwoLeg).MaxBy(edge => edge.Rails.Length)!;
        Assert.That((widest.From, widest.To, widest.Rails.Length), Is.EqualTo(("role__CustomerDDA", "role__ExternalCounterparty", 4)));
        Assert.That(widest.Label, Does.StartWith("4 rails: CustomerInboundACHReturnNSF, "));
    }

    [Test]
    public void Of_Everything_EveryEdgeEndIsANodeWithoutColons()
    {
        var yaml = Harbor.Valid.Replace("Vault", "\"Vault:1\"");

        foreach (var model in new[] { Harbor.Load(yaml).Model!, Kitchens.Load(Kitchens.Everything).Model! })
        {
            var topology = Topology.Of(InstitutionFacts.Of(model));
            Assert.That(topology.Nodes.Select(node => node.Id), Is.Unique.And.All.Not.Contain(':'));
            Assert.That(
                topology.Edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct(),
                Is.SubsetOf(topology.Nodes.Select(node => node.Id)));
        }
    }

    [Test]
    public void Print_Example_IsTheSameGraphInDot()
    {
        var dot = TopologyDot.Print(InstitutionFacts.Of(BundledInstitutions.Load(BundledInstitutions.Default)));

        Assert.That(dot, Does.StartWith("digraph \"l2_topology_spec_example\" {\n").And.EndWith("}\n"));
        Assert.That(dot, Does.Contain("\"role__CustomerSubledger\" [label=\"CustomerSubledger\" shape=folder"));
        Assert.That(dot, Does.Contain(
            "\"role__NorthPool\" -> \"role__SouthPool\" [label=\"PoolBalancing\\n(pool_balancing)\" color=\"#1f4e79\" penwidth=1.5];"));
        Assert.That(dot, Does.Contain("subgraph \"cluster_tmpl_MerchantSettlementCycle\""));
    }
}
