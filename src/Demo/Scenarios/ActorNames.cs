using QsGen.Institution;

namespace QsGen.Demo.Scenarios;

/// <summary>The names of the investigation's actors: those of the story where the institution has a persona, neutral ones
/// elsewhere.</summary>
/// <param name="Recipient">The company that everything converges on.</param>
/// <param name="CounterpartyBank">The bank that the spike comes from.</param>
/// <param name="Shells">The three entities that a chain of transfers passes.</param>
/// <param name="SenderStem">The first word of the senders' names.</param>
internal sealed record ActorNames(string Recipient, string CounterpartyBank, (string First, string Second, string Third) Shells,
    string SenderStem)
{
    private static readonly ActorNames Story = new(
        "Juniper Ridge LLC", "Cascadia Trust Bank", ("Shell Company A", "Shell Company B", "Shell Company C"), "Convergence Sender");

    private static readonly ActorNames Neutral = new(
        "Convergence Account", "Counterparty Bank", ("Layer Entity A", "Layer Entity B", "Layer Entity C"), "Sender");

    /// <summary>The actors of an institution.</summary>
    public static ActorNames Of(InstitutionModel institution) => institution.Persona is null ? Neutral : Story;
}
