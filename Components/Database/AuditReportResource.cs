using Pulumi;

namespace QsGen.Components.Database;

/// <summary>The audit report of the last business day that has ended, as a resource of the <c>qsgen</c> provider.</summary>
internal sealed class AuditReportResource(string name, ResourceArgs args, CustomResourceOptions options)
    : CustomResource("qsgen:index:AuditReport", name, args, options)
{
    /// <summary>The report's file, or why there is none.</summary>
    [Output("report")]
    public Output<string> Report { get; private set; } = null!;
}
