using System.Collections.Immutable;
using System.CommandLine;
using QsGen.Cli.Configuration;
using QsGen.Cli.Outcomes;
using QsGen.Components.Deployment;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Engine.State;

namespace QsGen.Cli.Shared;

/// <summary>The options that several commands share. One instance serves one command line.</summary>
internal sealed class CommonOptions
{
    private bool _hasToldNotes;

    /// <summary>See inside. Every command has it.</summary>
    public Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Say afterwards what was done inside and how long it took; QSGEN_LOG=FILE writes it to a file",
        Recursive = true,
    };

    /// <summary>Which environment.</summary>
    public Option<string> Stack { get; } = new("--stack")
    {
        Description = "The environment: its settings stand in Pulumi.<stack>.yaml",
        HelpName = "NAME",
        DefaultValueFactory = _ => "dev",
    };

    /// <summary>A configuration of quicksight-gen.</summary>
    public Option<string?> ConfigFile { get; } = new("--config", "-c")
    {
        Description = "A config.yaml written for quicksight-gen",
        HelpName = "FILE",
    };

    /// <summary>The institution.</summary>
    public Option<string?> Institution { get; } = new("--institution", "--l2")
    {
        Description = "The institution's YAML file, or the name of a bundled one",
        HelpName = "FILE",
    };

    /// <summary>The SQL dialect.</summary>
    public Option<string?> Dialect { get; } = new Option<string?>("--dialect")
    {
        Description = "The SQL dialect to write for; follows from the database when there is one",
    }.AcceptOnlyFromAmong([.. SqlDialects.All.Select(dialect => dialect.Name)]);

    /// <summary>Machine-readable output.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Print JSON" };

    /// <summary>Act instead of emitting.</summary>
    public Option<bool> Execute { get; } = new("--execute") { Description = "Do it; without this flag the script is only printed" };

    /// <summary>Answer every question with yes.</summary>
    public Option<bool> Yes { get; } = new("--yes", "-y") { Description = "Show what would be done, then do it without asking" };

    /// <summary>The options that choose the configuration.</summary>
    public Option[] ForConfiguration => [Stack, ConfigFile, Institution, Dialect];

    /// <summary>
    /// The options by which a command chose its configuration, as a hint to another command repeats them; begins with a blank unless
    /// there are none.
    /// </summary>
    public string Repeated(ParseResult parsed)
    {
        var given = new (string Name, Option Option)[]
        {
            ("--stack", Stack), ("-c", ConfigFile), ("--institution", Institution), ("--dialect", Dialect),
        };
        return string.Concat(given
            .Where(pair => parsed.GetResult(pair.Option) is { Implicit: false } result && result.Tokens.Count > 0)
            .Select(pair => $" {pair.Name} {Shown(parsed.GetResult(pair.Option)!.Tokens[^1].Value)}"));
    }

    /// <summary>The configuration that the command line asks for.</summary>
    /// <exception cref="InvalidInputException">A file can't be used.</exception>
    public StackConfig Configuration(ParseResult parsed, CliContext context)
    {
        var stack = parsed.GetValue(Stack) ?? "dev";
        if (!StackName.IsValid(stack))
        {
            throw new InvalidInputException($"--stack: {StackName.Complaint(stack)}");
        }

        var flags = ImmutableDictionary.CreateBuilder<string, ConfigValue>(StringComparer.Ordinal);
        Set(SettingKeys.Institution, parsed.GetValue(Institution) is { } named ? AsPathIfFile(named, context) : null);
        Set(SettingKeys.Dialect, parsed.GetValue(Dialect));
        var legacy = parsed.GetValue(ConfigFile) is { } file ? context.FullPath(file) : null;

        var config = context.Configuration.Resolve(context.Folder, stack, legacy, flags.ToImmutable());

        // A command may ask several times; a person reads it once.
        foreach (var line in _hasToldNotes ? [] : config.Left)
        {
            context.Error.WriteLine(line);
        }

        _hasToldNotes = true;

        // Without a file everything would have its default, and a mistyped stack would be a new one.
        if (legacy is null && parsed.GetResult(Stack) is { Implicit: false } && !File.Exists(config.Project.StackFilePath(config.Stack)))
        {
            throw new InvalidInputException(config.Project.NoStack(config.Stack));
        }

        return parsed.GetValue(Dialect) is { } dialect ? WithoutOtherDatabase(config, dialect) : config;

        void Set(string key, string? value)
        {
            if (value is not null)
            {
                flags[$"{SettingKeys.Namespace}:{key}"] = new ConfigValue(value, IsSecret: false);
            }
        }
    }

    private static string Shown(string value) => value.Contains(' ', StringComparison.Ordinal) ? $"\"{value}\"" : value;

    // Who asks for another dialect than the configured database's wants its text, not that database.
    private static StackConfig WithoutOtherDatabase(StackConfig config, string dialect)
    {
        const string Url = $"{SettingKeys.Namespace}:{SettingKeys.DatabaseUrl}";
        var isOther = DatabaseUrl.TryParse(config.Get(Url) ?? "", out var url, out _) && url.Dialect.Name != dialect;

        return isOther
            ? config with
            {
                Values = config.Values
                    .SetItem(Url, new ConfigValue("", IsSecret: true))
                    .SetItem($"{SettingKeys.Namespace}:{SettingKeys.DemoData}", new ConfigValue("false", IsSecret: false)),
            }
            : config;
    }

    // Paths on the command line start from where the person stands, those in files from where the project stands.
    private static string AsPathIfFile(string named, CliContext context) =>
        File.Exists(context.FullPath(InstitutionSource.FileOf(named))) ? context.FullPath(named) : named;
}
