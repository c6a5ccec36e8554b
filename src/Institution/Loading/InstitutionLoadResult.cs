namespace QsGen.Institution.Loading;

/// <summary>What came of loading an institution.</summary>
/// <param name="Model">The institution; null when a finding is an error.</param>
/// <param name="Findings">Everything found, sorted by place.</param>
public sealed record InstitutionLoadResult(InstitutionModel? Model, ValueList<Finding> Findings)
{
    /// <summary>True when the institution can be used.</summary>
    public bool IsUsable => Model is not null;
}
