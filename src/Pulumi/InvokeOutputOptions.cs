namespace Pulumi;

/// <summary>Which provider serves an invoke, and what must be there first.</summary>
public sealed class InvokeOutputOptions : InvokeOptions
{
    /// <summary>Resources that must be there before the call is made.</summary>
    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }
}
