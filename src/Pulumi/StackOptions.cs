namespace Pulumi;

/// <summary>How a stack is made.</summary>
public class StackOptions
{
    /// <summary>Changes of arguments and options, for all resources of the stack.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }
}
