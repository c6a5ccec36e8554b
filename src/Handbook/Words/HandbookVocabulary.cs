using System.Collections.Immutable;

namespace QsGen.Handbook.Words;

/// <summary>What pages call the institution and its people: <c>vocab</c> in a page.</summary>
internal sealed record HandbookVocabulary
{
    /// <summary>The institution itself.</summary>
    public required InstitutionWords Institution { get; init; }

    /// <summary>Counterparties by name; empty when the persona names none.</summary>
    public required ImmutableArray<string> Stakeholders { get; init; }

    /// <summary>Ledger labels; empty when the persona has none.</summary>
    public required ImmutableArray<LedgerWords> GlAccounts { get; init; }

    /// <summary>Merchants by name; empty when the persona names none.</summary>
    public required ImmutableArray<string> Merchants { get; init; }

    /// <summary>The persona's free words.</summary>
    public required ImmutableArray<string> Flavor { get; init; }

    /// <summary>A customer's name for examples; null when the persona has none.</summary>
    public string? SampleCustomer => Flavor.FirstOrDefault();

    /// <summary>The name of the bundled institution whose handbook this is; null for every other.</summary>
    public string? FixtureName { get; init; }

    /// <summary>What the demo data plants.</summary>
    public required DemoWords Demo { get; init; }
}

/// <summary>What pages call the institution.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Acronym">The short form for running text.</param>
/// <param name="Description">An introduction; Markdown.</param>
/// <param name="Region">Where it is, or null.</param>
/// <param name="LegacyEntity">An institution that it absorbed, or null.</param>
internal sealed record InstitutionWords(string Name, string Acronym, string Description, string? Region, string? LegacyEntity);

/// <summary>A ledger label with the accounts that it stands for.</summary>
/// <param name="Code">The beginning of their ids.</param>
/// <param name="Name">The label.</param>
/// <param name="Note">A remark; empty when there is none.</param>
/// <param name="AccountIds">The ids of declared accounts that begin with the code.</param>
internal sealed record LedgerWords(string Code, string Name, string Note, ImmutableArray<string> AccountIds);
