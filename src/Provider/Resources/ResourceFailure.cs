using System.Collections.Immutable;

namespace QsGen.Provider.Resources;

/// <summary>Work on a resource failed. The message is for the person who runs the deployment and holds no secret.</summary>
/// <param name="message">What failed, and what to do.</param>
/// <param name="inner">The cause.</param>
internal sealed class ResourceFailure(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether it is certain that nothing was changed.</summary>
    public bool NothingChanged { get; init; }

    /// <summary>The resource as far as it was made, when it exists and the next run can finish it.</summary>
    public ManagedState? Partial { get; init; }

    /// <summary>What was done and what was not, when the resource exists in part.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];
}
