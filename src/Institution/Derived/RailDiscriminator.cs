namespace QsGen.Institution.Derived;

/// <summary>What tells the legs of one rail from those of any other: no two rails share a pair.</summary>
/// <param name="TransferType">The rail's transfer type.</param>
/// <param name="Role">A role the rail posts to, in either direction.</param>
public sealed record RailDiscriminator(TransferType TransferType, RoleName Role)
{
    /// <summary>The distinct discriminators of a rail, in file order.</summary>
    public static ValueList<RailDiscriminator> Of(Rail rail) =>
        rail.Roles.Distinct().Select(role => new RailDiscriminator(rail.TransferType, role)).ToValueList();
}
