using QsGen.Engine.Urns;

namespace QsGen.Engine.Deployments;

/// <summary>Another identity under which a resource may be found in the state. Missing parts are the resource's present ones.</summary>
/// <param name="Urn">The whole identity; the other parts don't count then.</param>
/// <param name="Name">The old name.</param>
/// <param name="Type">The old type.</param>
/// <param name="Stack">The old stack.</param>
/// <param name="Project">The old project.</param>
/// <param name="Parent">The old parent.</param>
/// <param name="NoParent">Whether it had no parent but the root stack.</param>
internal sealed record AliasSpec(
    Urn? Urn = null, string? Name = null, string? Type = null, string? Stack = null, string? Project = null, Urn? Parent = null,
    bool NoParent = false);
