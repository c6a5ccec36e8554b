using static QsGen.Tests.Institution.Generation.PlaceMark;

namespace QsGen.Tests.Institution.Generation;

/// <summary>Breaks a generated institution in exactly one rule.</summary>
internal static class InstitutionMutator
{
    /// <summary>Every mutation there is.</summary>
    public static IReadOnlyList<Mutation> All { get; } = [.. FieldMutations.All(), .. ReferenceMutations.All(), .. RailMutations.All()];

    /// <summary>An institution broken in a rule that the seed picks.</summary>
    public static MutatedInstitution Mutate(int seed)
    {
        var dice = new Dice(seed);
        while (true)
        {
            // A mutation may have touched the draft before it found no opportunity, so each try starts afresh.
            var draft = InstitutionGenerator.Draft(seed);
            var mutation = dice.Pick(All);
            if (mutation.Apply(draft, dice))
            {
                return new(mutation.Rule, draft.ToYaml(dice));
            }
        }
    }

    /// <summary>A value spelled as YAML, with the mark before it.</summary>
    public static string Marked(string yaml) => Mark + yaml;

    /// <summary>A text in quotes, with the mark before it.</summary>
    public static string MarkedText(string text) => $"{Mark}\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

    /// <summary>A text in quotes.</summary>
    public static string Text(string text) => MarkedText(text)[1..];
}
