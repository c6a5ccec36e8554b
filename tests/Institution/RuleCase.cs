namespace QsGen.Tests.Institution;

/// <summary>A text that goes against one rule at its mark.</summary>
internal sealed record RuleCase(string Rule, string Yaml)
{
    public override string ToString() => Rule;
}
