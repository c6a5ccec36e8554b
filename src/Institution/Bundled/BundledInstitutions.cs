using System.Collections.Immutable;
using System.Reflection;
using QsGen.Institution.Loading;

namespace QsGen.Institution.Bundled;

/// <summary>The institutions that ship with the product.</summary>
public static class BundledInstitutions
{
    /// <summary>The neutral one, used when no file is named.</summary>
    public const string Default = "spec_example";

    /// <summary>The curated story of Sasquatch National Bank.</summary>
    public const string Story = "sasquatch_pr";

    /// <summary>Their names, which are also their instance prefixes.</summary>
    public static ImmutableArray<string> Names { get; } = [Default, Story];

    /// <summary>Loads one of them.</summary>
    /// <exception cref="ArgumentException">None has that name.</exception>
    public static InstitutionModel Load(string name)
    {
        var result = InstitutionLoader.Parse(Text(name), $"{name}.yaml");
        return result.Model ?? throw new InvalidOperationException($"The bundled institution '{name}' is broken: {result.Findings[0]}");
    }

    /// <summary>The YAML of one of them, with its comments.</summary>
    /// <exception cref="ArgumentException">None has that name.</exception>
    public static string Text(string name)
    {
        if (!Names.Contains(name))
        {
            throw new ArgumentException($"No bundled institution is named '{name}'; there are {string.Join(", ", Names)}.", nameof(name));
        }

        return Read(name);
    }

    /// <summary>The text of a file beside the bundled institutions.</summary>
    internal static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Institution/Bundled/{name}.yaml")
            ?? throw new InvalidOperationException($"The bundled institution '{name}' is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
