namespace Pulumi;

/// <summary>A function of the program that the engine calls before or after steps of the resources that it is bound to.</summary>
/// <remarks>An engine without hooks never calls it.</remarks>
public sealed class ResourceHook
{
    /// <summary>Makes the function known to the engine.</summary>
    /// <param name="name">Unique in the program.</param>
    /// <param name="callback">The function.</param>
    /// <param name="options">When it runs.</param>
    /// <exception cref="InvalidOperationException">No deployment is running.</exception>
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(callback);
        (Name, Callback, Options) = (name, callback, options ?? new());
        Registered = Deployment.Running.Hooks.Register(this);
    }

    /// <summary>The name that the engine knows it by.</summary>
    public string Name { get; }

    /// <summary>The function.</summary>
    public ResourceHookCallback Callback { get; }

    /// <summary>When it runs.</summary>
    public ResourceHookOptions Options { get; }

    /// <summary>Ends when the engine knows it: whether it has hooks.</summary>
    internal Task<bool> Registered { get; }
}
