using System.Collections.Immutable;
using QsGen.Institution;

namespace QsGen.Components.Deployment;

/// <summary>What came of reading a deployment.</summary>
/// <param name="Deployment">The deployment; null when something is wrong.</param>
/// <param name="Messages">Everything found, warnings included; one line each.</param>
/// <param name="Problems">What is wrong, by full key.</param>
internal sealed record DeploymentReading(
    InstitutionDeployment? Deployment, ImmutableArray<string> Messages, ImmutableArray<SettingProblem> Problems)
{
    /// <summary>What was found in the institution's file, without notes; <see cref="Messages"/> holds their texts too.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}
