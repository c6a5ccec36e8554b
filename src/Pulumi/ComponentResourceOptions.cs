namespace Pulumi;

/// <summary>How the engine deals with a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>The providers of the component's children, at most one for each package.</summary>
    public List<ProviderResource> Providers
    {
        get => field ??= [];
        set;
    }

    /// <summary>Both options as one: the second wins for single values; lists are first, then second.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var result = options1 is null ? new() : (ComponentResourceOptions)options1.Copy();
        if (options2 is not null)
        {
            result.Add(options2);
            result.Providers.AddRange(options2.Providers);
        }

        return result;
    }

    internal override ResourceOptions Copy() => CopyTo(new ComponentResourceOptions { Providers = [.. Providers] });
}
