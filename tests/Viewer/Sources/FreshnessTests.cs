using NodaTime;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Sources;

namespace QsGen.Tests.Viewer.Sources;

/// <summary>How old figures are, and whether they can be relied on, in one sentence.</summary>
internal sealed class FreshnessTests
{
    private static readonly RefreshFacts Sound = new(
        new(2026, 11, 30, 18, 0), new(2026, 11, 30, 18, 5), false, false, false, false, "7:1:1");

    private static readonly LocalDateTime Now = new(2026, 11, 30, 19, 10);

    private static IEnumerable<TestCaseData> States() =>
    [
        new(Sound, FreshnessState.Fresh, "As of 2026-11-30 18:00, refreshed 1 h 5 min ago."),
        new(Sound with { IsStale = true }, FreshnessState.Stale,
            "As of 2026-11-30 18:00, refreshed 1 h 5 min ago. Rows arrived since: run `data refresh --execute`."),
        new(Sound with { IsStale = true, IsBusy = true }, FreshnessState.Incomplete,
            "As of 2026-11-30 18:00, refreshed 1 h 5 min ago. Data are being written or refreshed now; the page follows by itself."),
        new(Sound with { IsBroken = true }, FreshnessState.Incomplete,
            "As of 2026-11-30 18:00, refreshed 1 h 5 min ago. A later refresh began and did not end; these figures are whole: "
            + "run `data refresh --execute`."),
        new(Sound with { IsInvalid = true }, FreshnessState.Incomplete,
            "As of 2026-11-30 18:00, refreshed 1 h 5 min ago. Rows that it counted were taken away since: run `data refresh --execute`."),
        new(Sound with { AsOf = null, FinishedAt = null }, FreshnessState.Never, "No refresh ran yet: run `data refresh --execute`."),
    ];

    [TestCaseSource(nameof(States))]
    public void Of_SaysWhatIsSoAndWhatToDo(RefreshFacts facts, FreshnessState state, string text)
    {
        var frame = Freshness.Of(facts, Now, "stamp").Frame;

        Assert.That((frame.State, frame.Text), Is.EqualTo((state, text)));
    }

    // Answers that were kept are shown while somebody writes; the page hears of it all the same.
    [Test]
    public void Of_BusyOrNot_KeepsAnswersAndTellsThePage()
    {
        var (idle, busy) = (Freshness.Of(Sound, Now, "stamp"), Freshness.Of(Sound.WhileBusy(), Now, "stamp"));

        Assert.That((idle.Generation == busy.Generation, idle.Mark == busy.Mark), Is.EqualTo((true, false)));
    }
}
