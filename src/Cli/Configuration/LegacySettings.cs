using System.Collections.Immutable;

namespace QsGen.Cli.Configuration;

/// <summary>What a <c>config.yaml</c> of another release says.</summary>
/// <param name="Values">Values by full key; later ones win.</param>
/// <param name="Left">What it says that nothing here goes by, each with its place.</param>
internal sealed record LegacySettings(IReadOnlyList<KeyValuePair<string, ConfigValue>> Values, ImmutableArray<string> Left);
