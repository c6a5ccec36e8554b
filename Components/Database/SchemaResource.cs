using Pulumi;

namespace QsGen.Components.Database;

/// <summary>The institution's tables, as a resource of the <c>qsgen</c> provider.</summary>
internal sealed class SchemaResource(string name, ResourceArgs args, CustomResourceOptions options)
    : CustomResource("qsgen:index:Schema", name, args, options)
{
    /// <summary>The prefix of every table, without a trailing underscore.</summary>
    [Output("tablePrefix")]
    public Output<string> TablePrefix { get; private set; } = null!;

    /// <summary>The mark that the tables bear; absent when they are to stay.</summary>
    [Output("owner")]
    public Output<string?> Owner { get; private set; } = null!;

    /// <summary>Changes whenever a declared object or a configuration row changes.</summary>
    [Output("fingerprint")]
    public Output<string> Fingerprint { get; private set; } = null!;
}
