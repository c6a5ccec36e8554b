namespace QsGen.Institution.Yaml;

/// <summary>A scalar, resolved by the YAML 1.1 rules.</summary>
internal sealed record YamlScalar : YamlNode
{
    /// <summary>The text after YAML's own unquoting and folding.</summary>
    public required string Text { get; init; }

    /// <summary>What the text resolves to.</summary>
    public required ScalarKind Kind { get; init; }

    /// <inheritdoc />
    public override string Describe() => Kind switch
    {
        ScalarKind.Text => $"the text '{Text}'",
        ScalarKind.Boolean => $"the boolean {Text}",
        ScalarKind.Integer or ScalarKind.Float => $"the number {Text}",
        ScalarKind.Null => "nothing",
        ScalarKind.Merge => "the merge key <<",
        ScalarKind.Date => $"the date {Text}",
        _ => throw new InvalidOperationException($"Unknown scalar kind {Kind}."),
    };
}
