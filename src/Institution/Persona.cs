namespace QsGen.Institution;

/// <summary>Display flavour for reports and the handbook; no figure depends on it.</summary>
public sealed record Persona
{
    /// <summary>Position 0 is the institution's name, position 1 its acronym.</summary>
    public ValueList<string> Institution { get; init; }

    /// <summary>Counterparties by display name.</summary>
    public ValueList<string> Stakeholders { get; init; }

    /// <summary>Labels of general-ledger accounts.</summary>
    public ValueList<GlAccount> GlAccounts { get; init; }

    /// <summary>Merchants by display name.</summary>
    public ValueList<string> Merchants { get; init; }

    /// <summary>Position 0 is a sample customer, 1 the region, 2 an absorbed institution.</summary>
    public ValueList<string> Flavor { get; init; }
}
