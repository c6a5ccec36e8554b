using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Apps;

/// <summary>What a sheet's reader wants to know first stands on its first screen; which visual answers is in
/// <c>apps/first-screen.tsv</c>.</summary>
internal sealed class FirstScreenTests
{
    /// <summary>Grid rows that a screen of 1440 × 900 shows at least.</summary>
    private const int FirstScreen = 20;

    /// <summary>Of a tall table or chart the head and some rows answer.</summary>
    private const int Enough = 5;

    public static IEnumerable<string> Sheets => Wishes.Select(row => row[0]).Distinct();

    private static IReadOnlyList<string[]> Wishes => Facts.ReadRows("apps/first-screen");

    [Test]
    public void Wishes_EachSheet_AreThree() => Assert.That(
        Wishes.GroupBy(row => row[0]).Where(rows => rows.Count() != 3).Select(rows => rows.Key), Is.Empty);

    [Test]
    public void Wishes_OfEverySheet_AreTold() => Assert.That(
        Sheets, Is.EquivalentTo(AppFixtures.Default.SelectMany(app => app.Sheets).Select(sheet => sheet.Id.Value)));

    [TestCaseSource(nameof(Sheets))]
    [Pins("first-screen-does-not-answer")]
    public void FirstScreen_ShowsWhatIsWishedFirst(string id)
    {
        var sheet = AppFixtures.Default.SelectMany(app => app.Sheets).Single(sheet => sheet.Id.Value == id);
        var places = sheet.Elements.Where(slot => slot.Element is Visual)
            .ToDictionary(slot => ((Visual)slot.Element).Key);
        var late = Wishes.Where(row => row[0] == id && !IsEarly(places.GetValueOrDefault(row[2]))).Select(row => $"{row[1]}: {row[2]}");

        Assert.That(late, Is.Empty);
    }

    private static bool IsEarly(Slot? place) => place is not null && place.RowIndex + Math.Min(place.RowSpan, Enough) <= FirstScreen;
}
