namespace QsGen.QuickSight.Data;

/// <summary>What the values of a column or parameter mean, so that a drill can only hand over what the other side expects.</summary>
/// <remarks>
/// A shape goes into itself and into its more general shapes. QuickSight converts silently and matches nothing: a
/// date-time written into a day text, for example, never equals any row.
/// </remarks>
internal sealed class DrillShape
{
    private readonly DrillShape? _general;

    /// <summary>Declares a shape.</summary>
    /// <param name="name">Words for messages.</param>
    /// <param name="general">The wider shape whose place this one may take.</param>
    public DrillShape(string name, DrillShape? general = null)
    {
        Name = name;
        _general = general;
    }

    /// <summary>A day as <c>YYYY-MM-DD</c> text.</summary>
    public static DrillShape DayText { get; } = new("day as text");

    /// <summary>A real date-time.</summary>
    public static DrillShape DateTimeDay { get; } = new("date-time");

    /// <summary>Words for messages.</summary>
    public string Name { get; }

    /// <summary>Whether a value of this shape may be written where <paramref name="expected"/> is wanted.</summary>
    public bool FitsInto(DrillShape expected) =>
        ReferenceEquals(this, expected) || (_general is not null && _general.FitsInto(expected));

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
