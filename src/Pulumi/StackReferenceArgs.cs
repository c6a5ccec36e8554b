namespace Pulumi;

/// <summary>Which stack to read.</summary>
public sealed class StackReferenceArgs : ResourceArgs
{
    /// <summary>The stack as <c>organization/project/stack</c>.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
