namespace QsGen.Institution.Derived;

/// <summary>Which leg of a rail.</summary>
public enum LegSide
{
    /// <summary>The only leg of a single-leg rail.</summary>
    Only,

    /// <summary>The debit leg of a two-leg rail.</summary>
    Source,

    /// <summary>The credit leg of a two-leg rail.</summary>
    Destination,
}
