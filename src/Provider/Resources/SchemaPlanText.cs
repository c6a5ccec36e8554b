using System.Collections.Frozen;
using System.Globalization;
using QsGen.Database.Schema;

namespace QsGen.Provider.Resources;

/// <summary>A schema plan as one sentence: the first few changes in full, and how many more there are.</summary>
internal static class SchemaPlanText
{
    private const int Shown = 3;
    private const int ShownRows = 8;

    private static readonly FrozenDictionary<string, string> Past = new Dictionary<string, string>
    {
        ["create"] = "created",
        ["add"] = "added",
        ["rebuild"] = "rebuilt",
        ["widen"] = "widened",
        ["replace"] = "replaced",
        ["require"] = "required",
        ["relax"] = "relaxed",
        ["write"] = "wrote",
        ["change"] = "changed",
        ["remove"] = "removed",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The sentence, beginning with a verb.</summary>
    public static string Of(SchemaPlan plan) => string.Join("; ", Phrases(plan));

    /// <summary>The sentence about what was done.</summary>
    public static string OfDone(SchemaPlan plan) => string.Join("; ", Phrases(plan).Select(InThePast));

    private static string[] Phrases(SchemaPlan plan)
    {
        var parts = plan.Changes.GroupBy(VerbOf).Select(group => Phrase(group.Key, [.. group]));
        string[] all = [.. parts, .. Facts(plan)];
        return all is [] ? ["change nothing"] : all;
    }

    private static IEnumerable<string> Facts(SchemaPlan plan) => plan switch
    {
        { FactsChanged: false } => [],
        { FactChanges: [] } => ["write the institution's facts into the configuration tables"],
        { FactChanges: { Length: > ShownRows } changes } =>
            [.. changes.Take(ShownRows), $"change {Number(changes.Length - ShownRows)} more values or rows of the configuration tables"],
        { FactChanges: var changes } => changes,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string InThePast(string phrase)
    {
        var verb = phrase.Split(' ')[0];
        return Past.GetValueOrDefault(verb, verb) + phrase[verb.Length..];
    }

    // Changes read "create table x", "add column y to x": the first two words say what is done.
    private static string VerbOf(string change) => string.Join(' ', change.Split(' ').Take(2));

    private static string Phrase(string verb, string[] changes)
    {
        if (changes.Length == 1)
        {
            return changes[0];
        }

        var names = string.Join(", ", changes.Take(Shown).Select(change => change[(verb.Length + 1)..]));
        var count = Number(changes.Length);
        var word = verb.Split(' ');
        var more = changes.Length > Shown ? ", …" : "";
        return $"{word[0]} {count} {Plural(word[1])} ({names}{more})";
    }

    private static string Plural(string noun) => noun.EndsWith('x') ? $"{noun}es" : $"{noun}s";
}
