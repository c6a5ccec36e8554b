namespace QsGen.Wire;

/// <summary>How deep a document may be nested so that every receiver can parse it.</summary>
/// <remarks>
/// The protobuf library refuses messages nested deeper than 100. An object costs three levels and a list two; the request
/// around the document has the rest.
/// </remarks>
internal static class PropertyNesting
{
    /// <summary>The greatest cost that receivers accept, counted from the object that holds a resource's properties.</summary>
    public const int Limit = 99;

    /// <summary>What one object on the way down costs.</summary>
    public const int ObjectCost = 3;

    /// <summary>What one list on the way down costs.</summary>
    public const int ListCost = 2;

    /// <summary>The cost of the deepest way down into a value; special values are objects.</summary>
    public static int CostOf(PropertyValue value) => value switch
    {
        PropertyArray array => ListCost + Deepest(array),
        PropertyObject map => ObjectCost + Deepest(map),
        PropertySecret secret => ObjectCost + CostOf(secret.Value),
        PropertyOutput { Value: { } inner } => ObjectCost + CostOf(inner),
        PropertyReference or PropertyOutput => ObjectCost,
        _ => 0,
    };

    private static int Deepest(PropertyArray array)
    {
        var deepest = 0;
        foreach (var item in array.Items)
        {
            deepest = Math.Max(deepest, CostOf(item));
        }

        return deepest;
    }

    private static int Deepest(PropertyObject map)
    {
        var deepest = 0;
        foreach (var (_, value) in map.Entries)
        {
            deepest = Math.Max(deepest, CostOf(value));
        }

        return deepest;
    }
}
