using QsGen.Institution.Yaml;

namespace QsGen.Institution.Bundled;

/// <summary>The commented file that a new institution starts from.</summary>
public static class StarterFile
{
    private const string Placeholder = "my_bank";

    /// <summary>The YAML of a small institution that loads without findings.</summary>
    /// <param name="instance">The prefix to write into it.</param>
    /// <exception cref="ArgumentException">The prefix is not well-formed.</exception>
    public static string Text(InstanceName instance)
    {
        if (!InstanceName.IsWellFormed(instance.Value))
        {
            throw new ArgumentException($"'{instance}' cannot be the prefix of an institution.", nameof(instance));
        }

        var spelled = ReadsAsText(instance.Value) ? instance.Value : $"\"{instance.Value}\"";
        return BundledInstitutions.Read("starter")
            .Replace($"\ninstance: {Placeholder}\n", $"\ninstance: {spelled}\n", StringComparison.Ordinal);
    }

    // Some YAML 1.1 readers take a bare y or n for a boolean, although ours does not.
    private static bool ReadsAsText(string prefix) => ScalarResolver.Resolve(prefix) == ScalarKind.Text && prefix is not ("y" or "n");
}
