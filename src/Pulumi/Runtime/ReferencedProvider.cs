using QsGen.Wire;

namespace Pulumi.Runtime;

/// <summary>A provider that another program made and that is known by its reference only.</summary>
internal sealed class ReferencedProvider : ProviderResource
{
    private ReferencedProvider(string package, string name)
        : base(package, name)
    {
    }

    /// <summary>The provider that a reference names.</summary>
    /// <param name="package">The package that it serves.</param>
    /// <param name="reference">Its URN and its id, joined by <c>::</c>.</param>
    /// <exception cref="FormatException">The reference is not of that form.</exception>
    public static ReferencedProvider From(string package, string reference)
    {
        var end = reference.LastIndexOf("::", StringComparison.Ordinal);
        var urn = end > 0 ? reference[..end] : "";
        if (urn.Split("::") is not [_, _, _, .., var name])
        {
            throw new FormatException($"'{reference}' is no reference to a provider; it must be URN::ID.");
        }

        var result = new ReferencedProvider(package, name);
        result.Results.Resolve(new(urn, reference[(end + 2)..], PropertyObject.Empty), missingIsKnown: true, _ => { });
        return result;
    }
}
