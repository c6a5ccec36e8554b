using QsGen.QuickSight.Filters;

namespace QsGen.QuickSight.Controls;

/// <summary>An input that sets a filter.</summary>
/// <remarks>A filter that follows a parameter needs a parameter control; QuickSight disables a filter control on it.</remarks>
internal abstract class FilterControl : Control
{
    private protected FilterControl(Filter filter, string title, SourceLine origin)
        : base(title, origin)
    {
        Require.That(filter.Parameters.IsEmpty,
            $"control '{title}': {filter.Describe()} follows a parameter, so QuickSight would disable the control; "
            + "use a control of the parameter");
        Filter = filter;
    }

    /// <summary>The filter it sets.</summary>
    public Filter Filter { get; }

    private protected override string NaturalKey => Filter.Key;
}
