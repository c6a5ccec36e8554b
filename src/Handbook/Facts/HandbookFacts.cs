using System.Collections.Immutable;
using QsGen.Institution;
using QsGen.Institution.Findings;
using QsGen.Viewer.Sources;

namespace QsGen.Handbook.Facts;

/// <summary>Everything that pages may name: the institution, and what the product has. Handed in, so that no page repeats it.</summary>
internal sealed record HandbookFacts
{
    /// <summary>Whose handbook it is.</summary>
    public required InstitutionModel Institution { get; init; }

    /// <summary>The institution's file: its text, for download and for the key of what is remembered.</summary>
    public required string InstitutionText { get; init; }

    /// <summary>What people call that file, without a folder of this machine.</summary>
    public required string InstitutionName { get; init; }

    /// <summary>The definitions of the dashboards, as AWS would get them.</summary>
    public required DefinitionSet Definitions { get; init; }

    /// <summary>The dashboards by the names that files and commands have for them.</summary>
    public required ImmutableArray<AppFact> Apps { get; init; }

    /// <summary>Every command of the program, subcommands too.</summary>
    public required ImmutableArray<CommandFact> Commands { get; init; }

    /// <summary>Every key of a stack's configuration.</summary>
    public required ImmutableArray<SettingFact> Settings { get; init; }

    /// <summary>Every environment variable that the program reads.</summary>
    public required ImmutableArray<VariableFact> Variables { get; init; }

    /// <summary>What every deployment is held to.</summary>
    public required ImmutableArray<Rule> Policies { get; init; }

    /// <summary>The program's version.</summary>
    public required string Version { get; init; }
}
