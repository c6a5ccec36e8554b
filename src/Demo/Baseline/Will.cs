namespace QsGen.Demo.Baseline;

/// <summary>How much depends on a firing.</summary>
internal enum Will
{
    /// <summary>Nothing: it is left out when its accounts have had enough.</summary>
    Chance,

    /// <summary>It should take place, if money can move.</summary>
    Wanted,

    /// <summary>A rule needs it, even when nothing can be moved.</summary>
    Forced,
}
