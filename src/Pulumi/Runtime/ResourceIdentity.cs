namespace Pulumi.Runtime;

/// <summary>What a resource is, before anything about it is known.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Name">The program's name for it.</param>
/// <param name="IsCustom">Whether a provider manages it; else it is a component.</param>
/// <param name="IsRemote">Whether a provider makes the component.</param>
/// <param name="Package">The parameterized package that it is of.</param>
internal sealed record ResourceIdentity(
    string Type,
    string Name,
    bool IsCustom,
    bool IsRemote = false,
    RegisterPackageRequest? Package = null)
{
    /// <summary>The package of the type token.</summary>
    public string PackageName => Type.Split(':')[0];

    /// <inheritdoc/>
    public override string ToString() => $"'{Name}' ({Type})";
}
