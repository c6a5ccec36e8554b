namespace Pulumi;

/// <summary>How the engine deals with a resource. Options are copied when a resource is made; later changes have no effect.</summary>
public abstract class ResourceOptions
{
    private protected ResourceOptions()
    {
    }

    /// <summary>The id of an existing object to read instead of creating one.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource that this one belongs to; without it, the stack.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must be there first, besides those that the inputs come from.</summary>
    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }

    /// <summary>Whether deleting and replacing is an error; null: as the parent.</summary>
    public bool? Protect { get; set; }

    /// <summary>Paths of inputs whose changes are ignored once the resource exists.</summary>
    public List<string> IgnoreChanges
    {
        get => field ??= [];
        set;
    }

    /// <summary>The version of the provider's plugin.</summary>
    public string? Version { get; set; }

    /// <summary>The provider; null: the parent's, else the default one of the package.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long the provider may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Changes of arguments and options, for this resource and its children.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }

    /// <summary>Former identities of the resource.</summary>
    public List<Input<Alias>> Aliases
    {
        get => field ??= [];
        set;
    }

    /// <summary>The URN of a resource of this stack to look up instead of registering one.</summary>
    public string? Urn { get; set; }

    /// <summary>Paths of properties whose changes replace the resource.</summary>
    public List<string> ReplaceOnChanges
    {
        get => field ??= [];
        set;
    }

    /// <summary>Where the provider's plugin is fetched.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether deleting the resource leaves the object itself; null: as the parent.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion deletes this one too, without a call for it.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one.</summary>
    public InputList<Resource> ReplaceWith
    {
        get => field ??= [];
        set;
    }

    /// <summary>Functions of the program that the engine calls around the resource's steps.</summary>
    public ResourceHookBinding Hooks
    {
        get => field ??= new();
        set;
    }

    /// <summary>Paths of properties whose changes are not shown.</summary>
    public List<string> HideDiffs
    {
        get => field ??= [];
        set;
    }

    /// <summary>A value whose change replaces the resource.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    internal abstract ResourceOptions Copy();

    private protected T CopyTo<T>(T target)
        where T : ResourceOptions
    {
        target.Id = Id;
        target.Parent = Parent;
        target.DependsOn = DependsOn.Copy();
        target.Protect = Protect;
        target.IgnoreChanges = [.. IgnoreChanges];
        target.Version = Version;
        target.Provider = Provider;
        target.CustomTimeouts = CustomTimeouts?.Copy();
        target.ResourceTransformations = [.. ResourceTransformations];
        target.Aliases = [.. Aliases];
        target.Urn = Urn;
        target.ReplaceOnChanges = [.. ReplaceOnChanges];
        target.PluginDownloadURL = PluginDownloadURL;
        target.RetainOnDelete = RetainOnDelete;
        target.DeletedWith = DeletedWith;
        target.ReplaceWith = ReplaceWith.Copy();
        target.Hooks = Hooks.Copy();
        target.HideDiffs = [.. HideDiffs];
        target.ReplacementTrigger = ReplacementTrigger;
        return target;
    }

    private protected void Add(ResourceOptions? more)
    {
        if (more is null)
        {
            return;
        }

        Id = more.Id ?? Id;
        Parent = more.Parent ?? Parent;
        DependsOn.AddRange(more.DependsOn);
        Protect = more.Protect ?? Protect;
        IgnoreChanges.AddRange(more.IgnoreChanges);
        Version = more.Version ?? Version;
        Provider = more.Provider ?? Provider;
        CustomTimeouts = more.CustomTimeouts?.Copy() ?? CustomTimeouts;
        ResourceTransformations.AddRange(more.ResourceTransformations);
        Aliases.AddRange(more.Aliases);
        Urn = more.Urn ?? Urn;
        ReplaceOnChanges.AddRange(more.ReplaceOnChanges);
        PluginDownloadURL = more.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = more.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = more.DeletedWith ?? DeletedWith;
        ReplaceWith.AddRange(more.ReplaceWith);
        Hooks.Add(more.Hooks);
        HideDiffs.AddRange(more.HideDiffs);
        ReplacementTrigger = more.ReplacementTrigger ?? ReplacementTrigger;
    }
}
