using QsGen.Components.Deployment;

namespace QsGen.Components.Branding;

/// <summary>What the shared look and data source are made from.</summary>
public sealed class InstitutionBrandingArgs
{
    /// <summary>The institution and its settings.</summary>
    public required InstitutionDeployment Deployment { get; init; }
}
