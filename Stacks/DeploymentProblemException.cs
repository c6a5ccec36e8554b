using System.Collections.Immutable;
using Pulumi;
using QsGen.Components.Deployment;

namespace QsGen.Stacks;

/// <summary>An institution or a setting is wrong; the message lists every finding, one a line.</summary>
internal sealed class DeploymentProblemException : RunException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problems">What is wrong, by full key.</param>
    public DeploymentProblemException(ImmutableArray<SettingProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>What is wrong, by full key.</summary>
    public ImmutableArray<SettingProblem> Problems { get; }
}
