namespace QsGen.Wire;

/// <summary>A reference to a resource.</summary>
/// <param name="Urn">The resource's URN.</param>
/// <param name="Id">Null for a component, empty for a custom resource whose id is not known yet.</param>
/// <param name="PackageVersion">The version of the resource's package, when its sender gave one.</param>
internal sealed record PropertyReference(string Urn, string? Id, string? PackageVersion = null) : PropertyValue
{
    /// <inheritdoc/>
    public override PropertyTraits Traits => PropertyTraits.Reference | (Id is "" ? PropertyTraits.Unknown : PropertyTraits.None);
}
