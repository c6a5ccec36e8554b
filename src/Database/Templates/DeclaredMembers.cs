using Fluid;

namespace QsGen.Database.Templates;

/// <summary>Lets templates read the properties of the values they are given, and nothing that does not exist.</summary>
/// <remarks>Properties are read under their names in snake_case.</remarks>
internal sealed class DeclaredMembers : MemberAccessStrategy
{
    private readonly UnsafeMemberAccessStrategy _properties = new() { MemberNameStrategy = MemberNameStrategies.SnakeCase };

    /// <inheritdoc/>
    public override IMemberAccessor GetAccessor(Type type, string name) =>
        _properties.GetAccessor(type, name) ?? throw new FluidException($"there is no value named '{name}'");

    /// <inheritdoc/>
    public override void Register(Type type, IEnumerable<KeyValuePair<string, IMemberAccessor>> accessors) =>
        _properties.Register(type, accessors);
}
