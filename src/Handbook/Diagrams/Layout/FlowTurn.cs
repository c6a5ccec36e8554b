namespace QsGen.Handbook.Diagrams.Layout;

/// <summary>Turns places along and across the flow into places on the picture.</summary>
/// <param name="direction">Which way edges lead.</param>
/// <param name="length">How long the whole is, along the flow.</param>
/// <param name="breadth">How broad it is, across.</param>
internal sealed class FlowTurn(FlowDirection direction, double length, double breadth)
{
    /// <summary>The picture's width.</summary>
    public double Width => direction == FlowDirection.Right ? length : breadth;

    /// <summary>The picture's height.</summary>
    public double Height => direction == FlowDirection.Right ? breadth : length;

    /// <summary>A point.</summary>
    public LaidPoint Point(double along, double across) => direction switch
    {
        FlowDirection.Right => new(along, across),
        FlowDirection.Down => new(across, along),
        _ => new(across, length - along),
    };

    /// <summary>A box about a middle.</summary>
    public LaidBox Box(double along, double across, double longness, double broadness)
    {
        var middle = Point(along, across);
        var (width, height) = direction == FlowDirection.Right ? (longness, broadness) : (broadness, longness);
        return new(middle.X - (width / 2), middle.Y - (height / 2), width, height);
    }
}
