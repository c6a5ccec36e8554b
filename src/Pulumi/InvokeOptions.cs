namespace Pulumi;

/// <summary>Which provider serves an invoke.</summary>
public class InvokeOptions
{
    /// <summary>A resource whose provider is taken when <see cref="Provider"/> is not given.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider; null: the parent's, else the default one of the package.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider's plugin.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider's plugin is fetched.</summary>
    public string? PluginDownloadURL { get; set; }
}
