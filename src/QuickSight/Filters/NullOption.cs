namespace QsGen.QuickSight.Filters;

/// <summary>What a filter does with rows that have no value.</summary>
internal enum NullOption
{
    /// <summary>Keeps them.</summary>
    AllValues,

    /// <summary>Keeps nothing else.</summary>
    NullsOnly,

    /// <summary>Drops them.</summary>
    NonNullsOnly,
}
