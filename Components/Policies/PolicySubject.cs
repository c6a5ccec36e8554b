using QsGen.Components.Deployment;

namespace QsGen.Components.Policies;

/// <summary>What policies are asked about.</summary>
/// <param name="Deployment">The institution and its settings.</param>
/// <param name="Database">Its database; null when nobody looked.</param>
internal sealed record PolicySubject(InstitutionDeployment Deployment, DatabaseCondition? Database = null);
