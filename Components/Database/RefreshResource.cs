using Pulumi;

namespace QsGen.Components.Database;

/// <summary>The derived relations, up to date with the base tables, as a resource of the <c>qsgen</c> provider.</summary>
internal sealed class RefreshResource(string name, ResourceArgs args, CustomResourceOptions options)
    : CustomResource("qsgen:index:Refresh", name, args, options)
{
    /// <summary>The instant that ages and "today" were computed for, as ISO 8601.</summary>
    [Output("asOf")]
    public Output<string> AsOf { get; private set; } = null!;

    /// <summary>The number of the refresh in the log.</summary>
    [Output("run")]
    public Output<int?> Run { get; private set; } = null!;
}
