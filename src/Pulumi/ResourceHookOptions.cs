namespace Pulumi;

/// <summary>When a hook runs and what its failures mean.</summary>
public sealed class ResourceHookOptions
{
    /// <summary>Whether it runs in previews too.</summary>
    public bool? OnDryRun { get; set; }

    /// <summary>Whether its exceptions are warnings only.</summary>
    public bool? IgnoreErrors { get; set; }
}
