namespace QsGen.Tests.Institution.Generation;

/// <summary>What the generator has decided about a transfer template.</summary>
internal sealed class TemplateDraft
{
    public required string Name { get; init; }

    public required List<string> Key { get; init; }

    public List<RailDraft> Legs { get; } = [];

    public bool Takes(RailDraft rail) => !Legs.Contains(rail) && !(rail.IsVariable && Legs.Exists(leg => leg.IsVariable));

    public void Add(RailDraft rail)
    {
        Legs.Add(rail);
        rail.Templates.Add(Name);
        rail.Keys.AddRange(Key.Except(rail.Keys));
    }
}
