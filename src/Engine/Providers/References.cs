using QsGen.Wire;

namespace QsGen.Engine.Providers;

/// <summary>Resource references for receivers that do not know them.</summary>
internal static class References
{
    /// <summary>
    /// Each reference becomes the resource's id, or its URN if it is a component; an unknown id becomes an unknown value.
    /// </summary>
    public static PropertyValue Reduced(PropertyValue value) => value switch
    {
        { ContainsReferences: false } => value,
        PropertyReference { Id: null } component => component.Urn,
        PropertyReference { Id: "" } => PropertyValue.Unknown,
        PropertyReference custom => custom.Id!,
        PropertySecret secret => Reduced(secret.Value).AsSecret(),
        PropertyArray list => new PropertyArray([.. list.Items.Select(Reduced)]),
        PropertyObject map => map.Map(Reduced),
        _ => value,
    };
}
