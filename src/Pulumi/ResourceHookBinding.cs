namespace Pulumi;

/// <summary>Which hooks belong to a resource.</summary>
public sealed class ResourceHookBinding
{
    /// <summary>Called before the resource is created.</summary>
    public List<ResourceHook> BeforeCreate
    {
        get => field ??= [];
        set;
    }

    /// <summary>Called after the resource is created.</summary>
    public List<ResourceHook> AfterCreate
    {
        get => field ??= [];
        set;
    }

    /// <summary>Called before the resource is updated.</summary>
    public List<ResourceHook> BeforeUpdate
    {
        get => field ??= [];
        set;
    }

    /// <summary>Called after the resource is updated.</summary>
    public List<ResourceHook> AfterUpdate
    {
        get => field ??= [];
        set;
    }

    /// <summary>Called before the resource is deleted. A plain destroy, which runs no program, fails then.</summary>
    public List<ResourceHook> BeforeDelete
    {
        get => field ??= [];
        set;
    }

    /// <summary>Called after the resource is deleted. A plain destroy, which runs no program, fails then.</summary>
    public List<ResourceHook> AfterDelete
    {
        get => field ??= [];
        set;
    }

    /// <summary>Asked when a step of the resource failed.</summary>
    public List<ErrorHook> OnError
    {
        get => field ??= [];
        set;
    }

    internal ResourceHookBinding Copy()
    {
        var copy = new ResourceHookBinding();
        copy.Add(this);
        return copy;
    }

    internal void Add(ResourceHookBinding more)
    {
        BeforeCreate.AddRange(more.BeforeCreate);
        AfterCreate.AddRange(more.AfterCreate);
        BeforeUpdate.AddRange(more.BeforeUpdate);
        AfterUpdate.AddRange(more.AfterUpdate);
        BeforeDelete.AddRange(more.BeforeDelete);
        AfterDelete.AddRange(more.AfterDelete);
        OnError.AddRange(more.OnError);
    }
}
