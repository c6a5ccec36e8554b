using System.Collections;
using System.Collections.Immutable;
using System.Text;
using QsGen.Cli.Outcomes;
using QsGen.Components.Deployment;
using QsGen.Engine;
using QsGen.Institution.Rules;
using YamlDotNet.RepresentationModel;

namespace QsGen.Cli.Configuration;

/// <summary>Puts a stack's configuration together. Later wins: the project's defaults, the stack's file, a <c>config.yaml</c>,
/// variables, flags.</summary>
/// <param name="environment">The process's environment variables; <c>QSGEN_AWS_ACCOUNT_ID</c> sets <c>qsgen:awsAccountId</c>.</param>
internal sealed class ConfigResolver(IReadOnlyDictionary<string, string> environment)
{
    private const string Prefix = "QSGEN_";

    /// <summary>A resolver over the variables of this process.</summary>
    public static ConfigResolver OfProcess() => new(
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => entry.Value as string ?? "", StringComparer.Ordinal));

    /// <summary>The value of a variable that belongs to no stack; null if it is not set or empty.</summary>
    public string? Variable(string name) => environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>The environment variable that sets a key, such as <c>QSGEN_DATABASE_URL</c>.</summary>
    public static string VariableOf(string fullKey)
    {
        var name = new StringBuilder(fullKey.StartsWith(SettingKeys.AwsNamespace, StringComparison.Ordinal) ? "QSGEN_AWS_" : "QSGEN_");
        foreach (var letter in fullKey[(fullKey.IndexOf(':', StringComparison.Ordinal) + 1)..])
        {
            name.Append(char.IsUpper(letter) ? $"_{letter}" : char.ToUpperInvariant(letter).ToString());
        }

        return name.ToString();
    }

    /// <summary>Resolves the configuration of a stack.</summary>
    /// <param name="folder">The folder to look for the project in.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="legacyFile">A <c>config.yaml</c> of quicksight-gen, or null.</param>
    /// <param name="flags">Values given on the command line, by full key.</param>
    /// <exception cref="InvalidInputException">A file can't be used, or sets a key that nobody declares.</exception>
    public StackConfig Resolve(string folder, string stack, string? legacyFile, IReadOnlyDictionary<string, ConfigValue> flags)
    {
        var project = ProjectFile.Find(folder);
        var values = ImmutableSortedDictionary.CreateBuilder<string, ConfigValue>(StringComparer.Ordinal);
        foreach (var (key, declaration) in project.Declared)
        {
            if (declaration.Default is { } value)
            {
                values[key] = new ConfigValue(value, declaration.IsSecret);
            }
        }

        var legacy = legacyFile is null ? new LegacySettings([], []) : LegacyConfigFile.Read(legacyFile);
        List<KeyValuePair<string, ConfigValue>> stronger =
        [
            .. legacy.Values,
            .. Variables(project),
            .. flags,
        ];
        Overlay(StackFile(project, stack, stronger.Select(layer => layer.Key).ToHashSet(StringComparer.Ordinal)));
        Overlay(stronger);

        return new StackConfig(project, stack, values.ToImmutable()) { Left = [.. legacy.Left, .. Mistyped(project)] };

        void Overlay(IEnumerable<KeyValuePair<string, ConfigValue>> layer)
        {
            foreach (var (key, value) in layer)
            {
                values[key] = value;
            }
        }
    }

    // Nobody has to know a passphrase for a value that something stronger sets.
    private List<KeyValuePair<string, ConfigValue>> StackFile(ProjectFile project, string stack, HashSet<string> overridden)
    {
        var path = project.StackFilePath(stack);
        if (!File.Exists(path))
        {
            return [];
        }

        var file = YamlFile.Read(path);
        RequireNoEnvironment(file);
        var secure = new SecureValues(file, environment);
        var values = new List<KeyValuePair<string, ConfigValue>>();
        var complaints = new List<string>();
        foreach (var (name, node) in file.Entries("config"))
        {
            var key = name.Contains(':') ? name : $"{project.Name}:{name}";
            if (key.StartsWith($"{project.Name}:", StringComparison.Ordinal) && !project.Declared.ContainsKey(key))
            {
                complaints.Add($"{file.Place(node)}: error: nothing declares '{key}'; Pulumi.yaml lists the keys");
            }
            else if (!overridden.Contains(key))
            {
                Read(key, node);
            }
        }

        return complaints.Count == 0 ? values : throw new InvalidInputException([.. complaints]);

        void Read(string key, YamlNode node)
        {
            var encrypted = SecureValues.Within(node);
            var isSecret = encrypted || (project.Declared.GetValueOrDefault(key)?.IsSecret ?? false);
            try
            {
                var text = YamlFile.Text(encrypted ? secure.Open(node) : node);
                values.Add(KeyValuePair.Create(key, new ConfigValue(text, isSecret, file.Place(node))));
            }
            catch (EngineException failure)
            {
                complaints.Add(
                    $"{file.Place(node)}: error: '{key}' is encrypted and can't be opened: {failure.Message}; "
                    + $"or set {VariableOf(key)} to the value itself");
            }
        }
    }

    // Left out in silence, a database that is named there would look like one that the stack gave up.
    private static void RequireNoEnvironment(YamlFile file)
    {
        if (file.Node("environment") is { } node)
        {
            throw new InvalidInputException(
                $"{file.Place(node)}: error: 'environment' names Pulumi ESC environments, which only the Pulumi CLI opens; run the CLI on "
                + "this stack, or give qsgen a stack of its own whose 'config' or QSGEN_ variables hold the values");
        }
    }

    // Left out in silence, an address that a mistyped variable names would look as if it had been taken.
    private IEnumerable<string> Mistyped(ProjectFile project)
    {
        string[] known = [.. KeysOf(project).Select(VariableOf), .. ProgramVariables.All.Select(variable => variable.Name)];
        var endings = known.Where(IsOwn).Select(name => name[Prefix.Length..]).ToList();
        return from name in environment.Keys.Where(IsOwn).Except(known).Order(StringComparer.Ordinal)
               let near = Suggestion.Find(name[Prefix.Length..], endings)
               where near is not null
               select $"warning: nothing reads the variable {name}; {Suggestion.Ask(Prefix + near)}";

        static bool IsOwn(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);
    }

    private static IEnumerable<string> KeysOf(ProjectFile project) =>
        project.Declared.Keys.Append($"{SettingKeys.AwsNamespace}:{SettingKeys.Region}").Distinct(StringComparer.Ordinal);

    private IEnumerable<KeyValuePair<string, ConfigValue>> Variables(ProjectFile project)
    {
        foreach (var key in KeysOf(project))
        {
            var variable = VariableOf(key);
            if (environment.TryGetValue(variable, out var value))
            {
                var isSecret = project.Declared.GetValueOrDefault(key)?.IsSecret ?? false;
                yield return KeyValuePair.Create(key, new ConfigValue(value, isSecret));
            }
        }
    }
}
