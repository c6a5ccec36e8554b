namespace Pulumi;

/// <summary>
/// Another identity under which a resource may be found in the state: parts that are not given are the resource's present ones.
/// </summary>
public sealed class Alias
{
    /// <summary>The whole former URN; no other part may be given with it.</summary>
    public string? Urn { get; init; }

    /// <summary>The former name.</summary>
    public Input<string>? Name { get; init; }

    /// <summary>The former type.</summary>
    public Input<string>? Type { get; init; }

    /// <summary>The former stack.</summary>
    public Input<string>? Stack { get; init; }

    /// <summary>The former project.</summary>
    public Input<string>? Project { get; init; }

    /// <summary>The former parent.</summary>
    public Resource? Parent { get; init; }

    /// <summary>The former parent's URN.</summary>
    public Input<string>? ParentUrn { get; init; }

    /// <summary>Whether the resource had no parent but the stack.</summary>
    public bool NoParent { get; init; }
}
