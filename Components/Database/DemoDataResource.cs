using Pulumi;

namespace QsGen.Components.Database;

/// <summary>The demo data in the base tables, as a resource of the <c>qsgen</c> provider.</summary>
internal sealed class DemoDataResource(string name, ResourceArgs args, CustomResourceOptions options)
    : CustomResource("qsgen:index:DemoData", name, args, options)
{
    /// <summary>Changes whenever rows were written, also when the same were written again.</summary>
    [Output("revision")]
    public Output<string> Revision { get; private set; } = null!;
}
