using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QsGen.Audit.Pdf.Fonts;

namespace QsGen.Audit.Pdf.Text;

/// <summary>Chooses the forms of Arabic letters by their neighbours (Unicode Standard, 9.2).</summary>
internal static class JoinedLetters
{
    private const int Lam = 0x0644;
    private const int Kashida = 0x0640;

    // Letters of the blocks Arabic and Arabic Supplement that join the letter before them only; all others but these two join both.
    private const string JoinBefore =
        "\u0622\u0623\u0624\u0625\u0627\u0629\u062F\u0630\u0631\u0632\u0648\u0671\u0672\u0673\u0675\u0676\u0677\u0688"
        + "\u0689\u068A\u068B\u068C\u068D\u068E\u068F\u0690\u0691\u0692\u0693\u0694\u0695\u0696\u0697\u0698\u0699\u06C0"
        + "\u06C3\u06C4\u06C5\u06C6\u06C7\u06C8\u06C9\u06CA\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5\u06EE\u06EF\u0759\u075A"
        + "\u075B\u076B\u076C\u0771\u0773\u0774\u0778\u0779";

    private const string JoinNothing = "\u0621\u0674";

    // Alef with its marks, by the joined sign that stands for lam and it, which is one before the form that joins the letter before.
    private static readonly (int Alef, int Both)[] LamAlef = [(0x0622, 0xFEF5), (0x0623, 0xFEF7), (0x0625, 0xFEF9), (0x0627, 0xFEFB)];

    /// <summary>The characters of a text, each with its form and the text that it stands for.</summary>
    public static ImmutableArray<(Rune Character, LetterForm Form, string Text)> Of(string text)
    {
        var runes = text.EnumerateRunes().ToImmutableArray();
        if (!runes.Any(rune => rune.Value is >= 0x0600 and < 0x0780))
        {
            return [.. runes.Select(rune => (rune, LetterForm.Alone, rune.ToString()))];
        }

        var shaped = ImmutableArray.CreateBuilder<(Rune, LetterForm, string)>(runes.Length);
        for (var index = 0; index < runes.Length; index++)
        {
            var rune = runes[index];
            var isAfter = JoinsNext(Neighbour(runes, index, -1)) && JoinsBefore(rune);
            if (rune.Value == Lam && index + 1 < runes.Length
                && Array.Find(LamAlef, pair => pair.Alef == runes[index + 1].Value) is { Both: > 0 } pair)
            {
                shaped.Add((new Rune(pair.Both + (isAfter ? 1 : 0)), LetterForm.Alone, $"{rune}{runes[++index]}"));
                continue;
            }

            var isBefore = JoinsNext(rune) && Neighbour(runes, index, 1) is { } next && JoinsBefore(next);
            shaped.Add((rune, (isAfter, isBefore) switch
            {
                (true, true) => LetterForm.Middle,
                (true, false) => LetterForm.Last,
                (false, true) => LetterForm.First,
                _ => LetterForm.Alone,
            }, rune.ToString()));
        }

        return shaped.ToImmutable();
    }

    // Marks on letters do not part them.
    private static Rune? Neighbour(ImmutableArray<Rune> runes, int index, int step)
    {
        do
        {
            index += step;
        }
        while (index >= 0 && index < runes.Length && Rune.GetUnicodeCategory(runes[index]) == UnicodeCategory.NonSpacingMark);

        return index >= 0 && index < runes.Length ? runes[index] : null;
    }

    private static bool JoinsBefore(Rune rune) => IsJoining(rune) && !Has(JoinNothing, rune);

    private static bool JoinsNext(Rune? rune) =>
        rune is { } letter && IsJoining(letter) && !Has(JoinNothing, letter) && !Has(JoinBefore, letter);

    private static bool IsJoining(Rune rune) => rune.Value == Kashida
        || (rune.Value is >= 0x0600 and < 0x0780 and not (>= 0x0700 and < 0x0750)
            && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter);

    private static bool Has(string letters, Rune rune) => letters.Contains((char)rune.Value, StringComparison.Ordinal);
}
