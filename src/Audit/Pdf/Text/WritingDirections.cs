using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace QsGen.Audit.Pdf.Text;

/// <summary>
/// The order in which the characters of a line stand beside each other: the algorithm of Unicode Standard Annex 9 without embeddings,
/// overrides and isolates, whose control characters a report shows instead of obeying them.
/// </summary>
internal static class WritingDirections
{
    // Blocks of letters that run from right to left; what lies between is left to right.
    private static readonly (int First, int Last, WritingDirection Direction)[] Blocks =
    [
        (0x0590, 0x05FF, WritingDirection.Right), (0x0600, 0x07BF, WritingDirection.Arabic), (0x07C0, 0x085F, WritingDirection.Right),
        (0x0860, 0x08FF, WritingDirection.Arabic), (0xFB1D, 0xFB4F, WritingDirection.Right), (0xFB50, 0xFDFF, WritingDirection.Arabic),
        (0xFE70, 0xFEFF, WritingDirection.Arabic), (0x10800, 0x10FFF, WritingDirection.Right),
    ];

    private static readonly string Brackets = "()[]{}<>«»";

    /// <summary>What a character does.</summary>
    public static WritingDirection Of(Rune character)
    {
        switch (character.Value)
        {
            case (>= '0' and <= '9') or (>= 0x06F0 and <= 0x06F9):
                return WritingDirection.Number;
            case (>= 0x0660 and <= 0x0669) or 0x066B or 0x066C:
                return WritingDirection.ArabicNumber;
            case '+' or '-' or 0x2212:
                return WritingDirection.Sign;
            case '#' or '%' or 0x00B0 or 0x066A:
                return WritingDirection.Unit;
            case ',' or '.' or '/' or ':' or 0x00A0:
                return WritingDirection.Separator;
        }

        return Rune.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => WritingDirection.Mark,
            UnicodeCategory.CurrencySymbol => WritingDirection.Unit,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber => LetterOf(character.Value),
            _ => WritingDirection.Neutral,
        };
    }

    /// <summary>The character that stands for another where the line runs from right to left: brackets turn around.</summary>
    public static Rune Mirrored(Rune character) =>
        character.IsBmp && Brackets.IndexOf((char)character.Value, StringComparison.Ordinal) is >= 0 and var place
            ? new Rune(Brackets[place ^ 1])
            : character;

    /// <summary>The level of each character: odd ones run from right to left.</summary>
    /// <param name="characters">The characters, each with what it does.</param>
    /// <returns>The levels, and that of the whole, which its first letter decides.</returns>
    public static (ImmutableArray<int> Levels, int Whole) Levels(IReadOnlyList<(Rune Character, WritingDirection Direction)> characters)
    {
        var kinds = characters.Select(character => character.Direction).ToArray();
        var whole = IsRight(Array.Find(kinds, IsLetter)) ? 1 : 0;
        var around = whole == 1 ? WritingDirection.Right : WritingDirection.Left;
        ResolveNumbers(kinds, around);
        ResolveBrackets(kinds, characters, around);
        ResolveNeutrals(kinds, around);
        return (
            [
                .. kinds.Select(kind => kind switch
                {
                    WritingDirection.Right => 1,
                    WritingDirection.Number or WritingDirection.ArabicNumber => 2,
                    _ => whole == 1 ? 2 : 0,
                }),
            ],
            whole);
    }

    /// <summary>The places of the characters of a line from left to right (rule L2).</summary>
    public static int[] Order(ReadOnlySpan<int> levels)
    {
        var order = Enumerable.Range(0, levels.Length).ToArray();
        var highest = 0;
        foreach (var level in levels)
        {
            highest = Math.Max(highest, level);
        }

        for (var level = highest; level > 0; level--)
        {
            for (var from = 0; from < order.Length; from++)
            {
                var until = from;
                while (until < order.Length && levels[order[until]] >= level)
                {
                    until++;
                }

                order.AsSpan(from, until - from).Reverse();
                from = until;
            }
        }

        return order;
    }

    private static WritingDirection LetterOf(int character)
    {
        foreach (var (first, last, direction) in Blocks)
        {
            if (character >= first && character <= last)
            {
                return direction;
            }
        }

        return WritingDirection.Left;
    }

    // Rules W1 to W7.
    private static void ResolveNumbers(WritingDirection[] kinds, WritingDirection around)
    {
        var (letter, before) = (around, around);
        for (var index = 0; index < kinds.Length; index++)
        {
            kinds[index] = kinds[index] == WritingDirection.Mark ? before : kinds[index];
            letter = IsLetter(kinds[index]) ? kinds[index] : letter;
            kinds[index] = kinds[index] == WritingDirection.Number && letter == WritingDirection.Arabic
                ? WritingDirection.ArabicNumber
                : kinds[index];
            before = kinds[index];
        }

        for (var index = 0; index < kinds.Length; index++)
        {
            var (last, next) = (index > 0 ? kinds[index - 1] : around, index + 1 < kinds.Length ? kinds[index + 1] : around);
            kinds[index] = kinds[index] switch
            {
                WritingDirection.Arabic => WritingDirection.Right,
                WritingDirection.Sign when last == next && last == WritingDirection.Number => last,
                WritingDirection.Separator when last == next && last is WritingDirection.Number or WritingDirection.ArabicNumber => last,
                var kind => kind,
            };
        }

        letter = around;
        for (var index = 0; index < kinds.Length; index++)
        {
            kinds[index] = kinds[index] switch
            {
                WritingDirection.Unit when IsBesideNumber(kinds, index) => WritingDirection.Number,
                WritingDirection.Sign or WritingDirection.Separator or WritingDirection.Unit => WritingDirection.Neutral,
                var kind => kind,
            };
            letter = IsLetter(kinds[index]) ? kinds[index] : letter;
            kinds[index] = kinds[index] == WritingDirection.Number && letter == WritingDirection.Left
                ? WritingDirection.Left
                : kinds[index];
        }
    }

    private static bool IsBesideNumber(WritingDirection[] kinds, int index)
    {
        var next = index;
        while (next < kinds.Length && kinds[next] == WritingDirection.Unit)
        {
            next++;
        }

        return (index > 0 && kinds[index - 1] == WritingDirection.Number)
            || (next < kinds.Length && kinds[next] == WritingDirection.Number);
    }

    // Rule N0: brackets go with what is in them, else with what is before them.
    private static void ResolveBrackets(
        WritingDirection[] kinds, IReadOnlyList<(Rune Character, WritingDirection Direction)> characters, WritingDirection around)
    {
        foreach (var (open, close) in Pairs(characters))
        {
            var inside = kinds[(open + 1)..close].Where(IsSided).Select(SideOf).ToList();
            if (inside.Count > 0)
            {
                var before = Array.FindLastIndex(kinds, open, IsSided) is >= 0 and var place ? SideOf(kinds[place]) : around;
                kinds[open] = kinds[close] = inside.Contains(around) || before == around ? around : inside[0];
            }
        }
    }

    private static IEnumerable<(int Open, int Close)> Pairs(IReadOnlyList<(Rune Character, WritingDirection Direction)> characters)
    {
        var open = new Stack<int>();
        var pairs = new List<(int Open, int Close)>();
        for (var index = 0; index < characters.Count; index++)
        {
            var character = characters[index].Character;
            var place = character.IsBmp ? Brackets.IndexOf((char)character.Value, StringComparison.Ordinal) : -1;
            if (place >= 0 && place % 2 == 0)
            {
                open.Push(index);
            }
            else if (place >= 0 && open.TryPeek(out var begin) && Mirrored(character) == characters[begin].Character)
            {
                pairs.Add((open.Pop(), index));
            }
        }

        return pairs.OrderBy(pair => pair.Open);
    }

    // Rules N1 and N2.
    private static void ResolveNeutrals(WritingDirection[] kinds, WritingDirection around)
    {
        for (var from = 0; from < kinds.Length; from++)
        {
            var until = from;
            while (until < kinds.Length && kinds[until] == WritingDirection.Neutral)
            {
                until++;
            }

            if (until > from)
            {
                var before = from > 0 ? SideOf(kinds[from - 1]) : around;
                var after = until < kinds.Length ? SideOf(kinds[until]) : around;
                Array.Fill(kinds, before == after ? before : around, from, until - from);
                from = until;
            }
        }
    }

    private static WritingDirection SideOf(WritingDirection kind) =>
        kind == WritingDirection.Left ? WritingDirection.Left : WritingDirection.Right;

    private static bool IsSided(WritingDirection kind) =>
        IsLetter(kind) || kind is WritingDirection.Number or WritingDirection.ArabicNumber;

    private static bool IsLetter(WritingDirection kind) =>
        kind is WritingDirection.Left or WritingDirection.Right or WritingDirection.Arabic;

    private static bool IsRight(WritingDirection kind) => kind is WritingDirection.Right or WritingDirection.Arabic;
}
