using System.Collections.Immutable;
using QsGen.Engine.Plans;
using QsGen.Engine.Providers;

namespace QsGen.Engine.Deployments;

/// <summary>The project and the stack that an engine works for.</summary>
internal sealed record EngineSettings
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    public string Organization { get; init; } = "organization";

    /// <summary>The folder of the project; the working directory of providers.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>The stack's configuration, <c>namespace:key</c> to text; structured values as JSON.</summary>
    public ImmutableSortedDictionary<string, string> Config { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The keys of <see cref="Config"/> whose values are secrets.</summary>
    public ImmutableSortedSet<string> SecretKeys { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The providers that the program's resources need.</summary>
    public ImmutableArray<ProviderSource> Providers { get; init; } = [];

    /// <summary>Names what changes inside documents, for plans.</summary>
    public required DocumentComparison Compare { get; init; }

    /// <summary>Says what goes with a deletion, for plans.</summary>
    public RemovalDescription Removal { get; init; } = (_, _, _) => null;

    /// <summary>
    /// Whether the program's SDK shows the token that the engine's address carries. Pulumi's own does not know of it.
    /// </summary>
    public bool ProgramBearsToken { get; init; } = true;

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
