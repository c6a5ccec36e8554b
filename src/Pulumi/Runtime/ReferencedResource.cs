using QsGen.Wire;

namespace Pulumi.Runtime;

/// <summary>A resource that the program knows only from a reference in another resource's outputs.</summary>
internal sealed class ReferencedResource : CustomResource
{
    private ReferencedResource(string type, string name)
        : base(type, name)
    {
    }

    /// <summary>The resource that a reference names.</summary>
    public static ReferencedResource From(PropertyReference reference)
    {
        var parts = reference.Urn.Split("::");
        var type = parts.Length > 2 ? parts[2].Split('$')[^1] : "";
        var result = new ReferencedResource(type, parts[^1]);
        result.Results.Resolve(new(reference.Urn, reference.Id ?? "", PropertyObject.Empty), missingIsKnown: true, _ => { });
        return result;
    }
}
