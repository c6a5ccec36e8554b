using System.Collections.Immutable;

namespace QsGen.Cli.Configuration;

/// <summary>All configuration of one stack, after defaults, files, variables and flags.</summary>
/// <param name="Project">The project that declares the keys.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="Values">Values by full key.</param>
internal sealed record StackConfig(ProjectFile Project, string Stack, ImmutableSortedDictionary<string, ConfigValue> Values)
{
    /// <summary>What nothing here goes by: entries of a <c>config.yaml</c> of another release, each with its place, and mistyped variables.
    /// </summary>
    public ImmutableArray<string> Left { get; init; } = [];

    /// <summary>The value of a full key; null when nothing sets it.</summary>
    public string? Get(string key) => Values.GetValueOrDefault(key)?.Text;
}
