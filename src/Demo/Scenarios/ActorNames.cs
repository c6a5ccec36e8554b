using QsGen.Institution;

namespace QsGen.Demo.Scenarios;

/// <summary>The names of the investigation's actors: those of the story where the institution has a persona, neutral ones
/// elsewhere. No two of them are equal, as each scenario has accounts of its own.</summary>
/// <param name="Recipient">The company that everything converges on.</param>
/// <param name="SpikeBank">The bank that the spike comes from.</param>
/// <param name="Layers">The bank that a chain of transfers begins at, the three entities that it passes, and where it ends.</param>
internal sealed record ActorNames(
    string Recipient, string SpikeBank, (string Bank, string First, string Second, string Third, string End) Layers)
{
    private static readonly ActorNames Story = new(
        "Juniper Ridge LLC",
        "Cascadia Trust Bank",
        ("Puget Merchants Bank", "Tamarack Trading LLC", "Harborview Ventures LLC", "Ridgeline Imports LLC", "Juniper Ridge Holdings"));

    private static readonly ActorNames Neutral = new(
        "Convergence Account", "Counterparty Bank", ("Layer Bank", "Layer Entity A", "Layer Entity B", "Layer Entity C", "Layer End"));

    /// <summary>The actors of an institution.</summary>
    public static ActorNames Of(InstitutionModel institution) => institution.Persona is null ? Neutral : Story;
}
