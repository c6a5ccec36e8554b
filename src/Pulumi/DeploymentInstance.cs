using Pulumi.Runtime;

namespace Pulumi;

/// <summary>The deployment that is running.</summary>
public sealed class DeploymentInstance
{
    private readonly Deployment _deployment;

    internal DeploymentInstance(Deployment deployment) => _deployment = deployment;

    /// <summary>The stack, without organization.</summary>
    public string StackName => _deployment.Settings.Stack;

    /// <summary>The project.</summary>
    public string ProjectName => _deployment.Settings.Project;

    /// <summary>The organization; <c>organization</c> when the backend has none.</summary>
    public string OrganizationName => _deployment.Settings.Organization;

    /// <summary>The folder of the project file.</summary>
    public string RootDirectory => _deployment.Settings.RootDirectory;

    /// <summary>Whether this is a preview: nothing is changed, and values of new resources are unknown.</summary>
    public bool IsDryRun => _deployment.Settings.IsDryRun;

    /// <summary>Calls a function of a provider or of the engine.</summary>
    /// <typeparam name="T">A class marked as output type, a map or a simple type.</typeparam>
    /// <returns>The result; unknown if an argument is, failing the run if the function failed.</returns>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        new(new Invoker(_deployment).CallAsync<T>(token, args, options));

    /// <summary>Calls a function once the resources that it depends on are there.</summary>
    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        new(new Invoker(_deployment).CallAsync<T>(token, args, options));

    /// <summary>Calls a function whose arguments are all known.</summary>
    /// <exception cref="InvalidOperationException">An argument is not known yet, or the function failed.</exception>
    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
    {
        var data = await new Invoker(_deployment).CallAsync<T>(token, args, options).ConfigureAwait(false);
        return data.IsKnown
            ? data.Value
            : throw new InvalidOperationException(
                $"Invoke of '{token}' has a result that is not known in a preview; use Invoke, which gives an output.");
    }

    /// <summary>Calls a function whose arguments are all known, for what it does.</summary>
    /// <exception cref="InvalidOperationException">The function failed.</exception>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        new Invoker(_deployment).CallAsync<object>(token, args, options);
}
