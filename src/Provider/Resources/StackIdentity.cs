namespace QsGen.Provider.Resources;

/// <summary>The stack that a resource belongs to.</summary>
/// <param name="Project">Its project.</param>
/// <param name="Name">Its name, without organization.</param>
internal sealed record StackIdentity(string Project, string Name)
{
    /// <summary>The stack that a resource's URN names; empty names when it is no URN.</summary>
    public static StackIdentity Of(string urn) => urn.Split("::") is [var head, var project, _, ..]
        ? new(project, head[(head.LastIndexOf(':') + 1)..])
        : new("", "");
}
