using Pulumi;
using QsGen.Components.Deployment;

namespace QsGen.Components.Database;

/// <summary>What a reconciliation database is made from.</summary>
public sealed class ReconciliationDatabaseArgs
{
    /// <summary>The institution and its settings.</summary>
    public required InstitutionDeployment Deployment { get; init; }

    /// <summary>The database's address, when it comes from another resource; always kept secret. Null: the deployment's own.</summary>
    public Input<string>? Url { get; init; }

    /// <summary>Whether deleting may drop base tables with the bank's own rows; null: what the deployment says.</summary>
    public bool? ForceDestroy { get; init; }

    /// <summary>How long creating, updating or deleting one of the database's resources may take; null: without limit.</summary>
    public TimeSpan? Timeout { get; init; }
}
