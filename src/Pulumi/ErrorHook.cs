namespace Pulumi;

/// <summary>A function of the program that the engine asks whether a failed step is tried again, at most a hundred times.</summary>
/// <remarks>An engine without hooks never calls it.</remarks>
public sealed class ErrorHook
{
    /// <summary>Makes the function known to the engine.</summary>
    /// <param name="name">Unique in the program.</param>
    /// <param name="callback">The function.</param>
    /// <exception cref="InvalidOperationException">No deployment is running.</exception>
    public ErrorHook(string name, ErrorHookCallback callback)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(callback);
        (Name, Callback) = (name, callback);
        Registered = Deployment.Running.Hooks.Register(this);
    }

    /// <summary>The name that the engine knows it by.</summary>
    public string Name { get; }

    /// <summary>The function.</summary>
    public ErrorHookCallback Callback { get; }

    /// <summary>Ends when the engine knows it: whether it has hooks.</summary>
    internal Task<bool> Registered { get; }
}
