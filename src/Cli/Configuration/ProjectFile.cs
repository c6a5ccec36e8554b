using System.Collections.Immutable;
using System.Reflection;
using QsGen.Cli.Outcomes;
using QsGen.Institution.Rules;
using YamlDotNet.RepresentationModel;

namespace QsGen.Cli.Configuration;

/// <summary>What <c>Pulumi.yaml</c> says: the project's name and the keys that can be configured.</summary>
/// <param name="Folder">The folder of the file; the current one when there is no file.</param>
/// <param name="Name">The project's name.</param>
/// <param name="Declared">The declared keys by their full name.</param>
internal sealed record ProjectFile(string Folder, string Name, ImmutableSortedDictionary<string, ConfigDeclaration> Declared)
{
    private const string FileName = "Pulumi.yaml";

    /// <summary>Reads the project file of a folder or of the nearest folder above it; without one, the declarations that QsGen
    /// was built with.</summary>
    /// <exception cref="InvalidInputException">The file is not a project file.</exception>
    public static ProjectFile Find(string folder)
    {
        for (var candidate = folder; candidate is not null; candidate = Path.GetDirectoryName(candidate))
        {
            var path = Path.Combine(candidate, FileName);
            if (File.Exists(path))
            {
                return FromYaml(YamlFile.Read(path), candidate);
            }
        }

        return OfProgram(folder);
    }

    /// <summary>The declarations that QsGen was built with.</summary>
    /// <param name="folder">The folder that the project is taken for.</param>
    public static ProjectFile OfProgram(string folder) => FromYaml(YamlFile.Parse(BuiltIn(), FileName), folder);

    /// <summary>The stack's own file, which may not exist.</summary>
    public string StackFilePath(string stack) => Path.Combine(Folder, $"Pulumi.{stack}.yaml");

    /// <summary>What to tell a person who named a stack without a file.</summary>
    public string NoStack(string stack)
    {
        const string Prefix = "Pulumi.";
        var known = Directory.EnumerateFiles(Folder, $"{Prefix}*.yaml")
            .Select(path => Path.GetFileNameWithoutExtension(path)[Prefix.Length..])
            .Order(StringComparer.Ordinal).ToList();
        var remedy = known.Count > 0 ? Suggestion.Among(stack, known) : $"'qsgen stack new --stack {stack}' writes one to start from";

        return $"there is no {Path.GetFileName(StackFilePath(stack))}; {remedy}";
    }

    private static ProjectFile FromYaml(YamlFile file, string folder)
    {
        if (!file.Root.Children.TryGetValue(new YamlScalarNode("name"), out var name) || name is not YamlScalarNode { Value: { } text })
        {
            throw new InvalidInputException($"{file.Place(file.Root)}: error: a project file needs a 'name'");
        }

        var declared = ImmutableSortedDictionary.CreateBuilder<string, ConfigDeclaration>(StringComparer.Ordinal);
        foreach (var (key, value) in file.Entries("config"))
        {
            declared[key.Contains(':') ? key : $"{text}:{key}"] = ConfigDeclaration.FromYaml(value);
        }

        return new ProjectFile(folder, text, declared.ToImmutable());
    }

    private static string BuiltIn()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The assembly holds no {FileName}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
