namespace QsGen.Tests.Demo.Support;

/// <summary>A row that a relation or check would report.</summary>
internal sealed record Violation(string Relation, string Key)
{
    public override string ToString() => $"{Relation}: {Key}";
}
