using QsGen.Audit.Pdf.Fonts;
using QsGen.Audit.Pdf.Text;

namespace QsGen.Tests.Audit.Pdf;

/// <summary>Texts that run from right to left, alone and beside others.</summary>
internal sealed class WritingDirectionTests
{
    // Hebrew letters are written as capitals here, Arabic ones as Q and W, as in the standard's own examples.
    [TestCase("car means CAR", "car means RAC")]
    [TestCase("CAR 123 x", "x 123 RAC")]
    [TestCase("a CAR (12) b", "a (12) RAC b", Description = "12 and its brackets belong to the word before")]
    [TestCase("a CAR, BUS b", "a SUB ,RAC b")]
    [TestCase("QW 1,5 a", "a 1,5 WQ")]
    [TestCase("plain 12 text", "plain 12 text")]
    public void Line_FromLeftToRight_IsAsTheStandardHasIt(string text, string expected)
    {
        var letters = text.Select(letter => new System.Text.Rune(letter switch
        {
            'Q' or 'W' => (char)(letter - 'A' + '\u0633' - ('Q' - 'A')),
            >= 'A' and <= 'Z' => (char)(letter - 'A' + '\u05D0'),
            _ => letter,
        })).ToList();
        var (levels, _) = WritingDirections.Levels([.. letters.Select(letter => (letter, WritingDirections.Of(letter)))]);

        var shown = string.Concat(WritingDirections.Order(levels.AsSpan()).Select(place =>
            levels[place] % 2 == 1 ? WritingDirections.Mirrored(new(text[place])).ToString() : text[place].ToString()));

        Assert.That(shown, Is.EqualTo(expected));
    }

    [Test]
    public void ArabicLetters_TakeTheFormsOfTheirNeighbours()
    {
        var shaped = JoinedLetters.Of("شركة بِنك");

        Assert.That(shaped.Select(letter => (letter.Text, letter.Form)), Is.EqualTo(new[]
        {
            ("ش", LetterForm.First), ("ر", LetterForm.Last), ("ك", LetterForm.First), ("ة", LetterForm.Last), (" ", LetterForm.Alone),
            ("ب", LetterForm.First), ("\u0650", LetterForm.Alone), ("ن", LetterForm.Middle), ("ك", LetterForm.Last),
        }));
    }

    [Test]
    public void LamAndAlef_AreOneSign()
    {
        var shaped = JoinedLetters.Of("بلاx");

        Assert.That(shaped.Select(letter => (letter.Character.Value, letter.Text)), Is.EqualTo(new[]
        {
            (0x0628, "ب"), (0xFEFC, "لا"), ((int)'x', "x"),
        }));
    }
}
