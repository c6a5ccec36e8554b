using System.Collections.Immutable;
using QsGen.Handbook.Facts;

namespace QsGen.Cli.Configuration;

/// <summary>The environment variables that the program reads besides those that stand for settings, and the settings.</summary>
internal static class ProgramVariables
{
    /// <summary>The variables.</summary>
    public static ImmutableArray<VariableFact> All { get; } =
    [
        new("QSGEN_LOG", "A file that is told what was done inside and how long it took; the same as --verbose prints"),
        new("QSGEN_INSTITUTION_MAX_MB", "How many megabytes an institution's file may have; 16 when it is not set"),
        new("QSGEN_CHROMIUM", "The browser that takes pictures, where it is not chromium on the path"),
        new("QSGEN_VIEWER_TOKEN", "The token that visitors of serve need, instead of a file named by --token"),
        new("OTEL_EXPORTER_OTLP_ENDPOINT", "Where spans of what was done inside are sent; nowhere when it is not set"),
        new("PULUMI_CONFIG_PASSPHRASE", "The passphrase under which secure values of a stack's file were written"),
        new("PULUMI_CONFIG_PASSPHRASE_FILE", "A file that holds that passphrase"),
    ];

    /// <summary>The settings that a project declares.</summary>
    public static ImmutableArray<SettingFact> Settings(ProjectFile project) =>
    [
        .. project.Declared.Select(declared => new SettingFact(
            declared.Key,
            declared.Value.Type,
            declared.Value.Default,
            declared.Value.Description,
            declared.Value.IsSecret,
            ConfigResolver.VariableOf(declared.Key))),
    ];
}
