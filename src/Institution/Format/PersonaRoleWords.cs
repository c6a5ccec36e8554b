using System.Collections.Immutable;

namespace QsGen.Institution.Format;

/// <summary>The parts that accounts have in the stories of other releases.</summary>
internal static class PersonaRoleWords
{
    /// <summary>All words.</summary>
    public static ImmutableArray<string> All { get; } =
        ["convergence_anchor", "counterparty_bank", "operations_account", "shell_entity"];
}
