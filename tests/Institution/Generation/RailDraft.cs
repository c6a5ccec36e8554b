namespace QsGen.Tests.Institution.Generation;

/// <summary>What the generator has decided about a rail.</summary>
internal sealed class RailDraft
{
    public required string Name { get; init; }

    public required string Type { get; init; }

    public required bool IsTwoLeg { get; init; }

    public required bool IsAggregating { get; init; }

    public required List<string> Source { get; init; }

    public required List<string> Destination { get; init; }

    public string Direction { get; set; } = "Debit";

    public List<string> Keys { get; } = [];

    public List<string> Bundles { get; } = [];

    public List<string> Templates { get; } = [];

    public bool IsBundled { get; set; }

    public bool IsVariable => Direction == "Variable";

    public IEnumerable<string> Roles => Source.Concat(Destination);
}
