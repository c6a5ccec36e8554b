namespace QsGen.Demo.Planning;

/// <summary>What a rail's daily rate is multiplied by.</summary>
internal enum RhythmUnit
{
    /// <summary>Nothing: the rail fires for the institution as a whole.</summary>
    System,

    /// <summary>The number of template instances on the rail's own legs.</summary>
    Holder,

    /// <summary>The number of merchants, whose sales post to a clearing account.</summary>
    Merchant,
}
