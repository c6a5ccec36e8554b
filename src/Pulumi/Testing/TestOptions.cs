namespace Pulumi.Testing;

/// <summary>What a test's deployment is told about itself.</summary>
public class TestOptions
{
    /// <summary>The project; null: <c>project</c>.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The stack; null: <c>stack</c>.</summary>
    public string? StackName { get; set; }

    /// <summary>The folder of the project file.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>The organization; null: <c>organization</c>.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>Whether the deployment is a preview, as it is unless this is false.</summary>
    public bool? IsPreview { get; set; }
}
