using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Controls;

/// <summary>An input that sets a parameter.</summary>
internal abstract class ParameterControl : Control
{
    private protected ParameterControl(Parameter parameter, string title, SourceLine origin)
        : base(ShownTitle(title), origin)
    {
        Parameter = parameter;
    }

    /// <summary>The parameter it sets.</summary>
    public Parameter Parameter { get; }

    private protected override string NaturalKey => Parameter.Name;
}
