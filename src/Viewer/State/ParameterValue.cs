using System.Collections.Immutable;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;

namespace QsGen.Viewer.State;

/// <summary>What a parameter holds.</summary>
/// <param name="Definition">The parameter.</param>
/// <param name="Values">Texts, decimals or times; none when it is unset.</param>
/// <param name="IsDefault">Whether nobody set it.</param>
internal sealed record ParameterValue(ParameterDefinition Definition, ImmutableArray<object> Values, bool IsDefault)
{
    /// <summary>The values as texts, as the address has them.</summary>
    public ImmutableArray<string> Texts => [.. Values.Select(ParameterValues.Text)];

    /// <summary>The values as an expression: a constant, or a list. A text that was never set is empty, as in QuickSight.</summary>
    public Expression AsExpression => Definition.IsMultiple
        ? new Values([.. Values.Select(value => new Constant(value))])
        : new Constant(Values.FirstOrDefault() ?? (Definition is { Kind: ParameterKind.Text, WhenUnset: not "NULL" } ? "" : null));
}
