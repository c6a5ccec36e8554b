using System.Collections.Immutable;
using QsGen.QuickSight.Visuals;

namespace QsGen.QuickSight.Filters;

/// <summary>A filter at work on a sheet: on all its visuals, or on some.</summary>
/// <param name="Filter">The condition.</param>
internal sealed record SheetFilter(Filter Filter)
{
    /// <summary>The visuals it works on; empty means the whole sheet.</summary>
    /// <exception cref="TreeException">Set to an empty list, which would work on nothing.</exception>
    public ImmutableArray<Visual> Only
    {
        get;
        init
        {
            Require.That(!value.IsDefaultOrEmpty, $"{Filter.Describe()} is limited to no visual at all");
            field = value;
        }
    } = [];

    /// <summary>Whether it also filters other datasets of the sheet that have a column of the same name and type.</summary>
    public bool AllDatasets { get; init; }

    /// <summary>Whether it is switched on.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>A filter listed without further words works on the whole sheet.</summary>
    public static implicit operator SheetFilter(Filter filter) => new(filter);
}
