namespace QsGen.QuickSight.Filters;

/// <summary>How a list filter compares. A list cannot test for exact equality; use an equality filter for that.</summary>
internal enum MatchOperator
{
    /// <summary>Keeps the listed values.</summary>
    Contains,

    /// <summary>Drops the listed values.</summary>
    DoesNotContain,
}
