namespace Pulumi;

/// <summary>How long the provider may take over one resource.</summary>
public sealed class CustomTimeouts
{
    /// <summary>For creating it; null: the provider's own limit.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>For updating it; null: the provider's own limit.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>For deleting it; null: the provider's own limit.</summary>
    public TimeSpan? Delete { get; set; }

    internal CustomTimeouts Copy() => new() { Create = Create, Update = Update, Delete = Delete };
}
