namespace QsGen.Demo.Planning;

/// <summary>What can fire: a rail on its own, or a transfer template with all its legs.</summary>
internal abstract class Endpoint
{
    /// <summary>The declared name.</summary>
    public required string Name { get; init; }

    /// <summary>The part of transfer ids that says which endpoint made them; unique among endpoints.</summary>
    public required string Slug { get; init; }

    /// <summary>What follows its firings.</summary>
    public ChainPlan Chain { get; set; } = ChainPlan.None;

    /// <summary>True when the endpoint fires only as somebody's child.</summary>
    public bool IsChild { get; set; }

    /// <summary>True when a chain entry names the endpoint on either side.</summary>
    public bool IsChained { get; set; }

    /// <summary>Mean firings per business day when it fires on its own.</summary>
    public required double DailyMean { get; init; }

    /// <summary>How often, how much, when.</summary>
    public required Rhythm Rhythm { get; init; }

    /// <summary>How many legs a firing has, about.</summary>
    public abstract double LegsPerFiring { get; }

    /// <summary>The earliest second of the day that all its roles count to the same calendar day.</summary>
    public required int FloorSecond { get; init; }

}
