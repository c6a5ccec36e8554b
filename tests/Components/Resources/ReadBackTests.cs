using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using QsGen.Components.Resources;

namespace QsGen.Tests.Components.Resources;

/// <summary>What QuickSight answers is told apart: done, under way, refused; and it is asked until it knows.</summary>
internal sealed class ReadBackTests
{
    private static readonly ImmutableDictionary<string, object?> Making = Version("CREATION_IN_PROGRESS");

    [TestCaseSource(nameof(Answers))]
    public void Outputs_AreRead(ImmutableDictionary<string, object?> outputs, bool isUnderWay, bool isRefused, string words)
    {
        var answer = QuickSightAnswer.Of(outputs);

        Assert.That((answer.IsUnderWay, answer.IsRefused, answer.InWords), Is.EqualTo((isUnderWay, isRefused, words)));
    }

    [Test]
    public async Task ObjectThatIsDone_IsNotAskedAfter() => Assert.That(
        await ComplaintAsync(Version("CREATION_SUCCESSFUL"), () => throw new AssertionException("asked")), Is.Null);

    [Test]
    public async Task ObjectThatIsUnderWay_IsAskedAfterUntilItIsDone()
    {
        var answers = new Queue<ImmutableDictionary<string, object?>>([Making, Making, Version("CREATION_SUCCESSFUL")]);

        Assert.That(await ComplaintAsync(Making, answers.Dequeue), Is.Null);
        Assert.That(answers, Is.Empty);
    }

    [Test]
    public async Task ObjectThatFailsInTheEnd_IsComplainedOfInQuickSightsWords()
    {
        var answers = new Queue<ImmutableDictionary<string, object?>>(
            [Making, Version("CREATION_FAILED", Error("DATA_SET_NOT_FOUND", "Dataset a is gone"))]);

        Assert.That(
            await ComplaintAsync(Making, answers.Dequeue),
            Is.EqualTo("QuickSight says CREATION_FAILED: DATA_SET_NOT_FOUND: Dataset a is gone"));
    }

    [Test]
    public async Task ObjectThatWasRefusedAndMendedSince_IsNotComplainedOf() => Assert.That(
        await ComplaintAsync(Version("UPDATE_FAILED"), () => Version("UPDATE_SUCCESSFUL")), Is.Null);

    [Test]
    public async Task ObjectThatIsNeverDone_IsGivenUp() => Assert.That(
        await ComplaintAsync(Making, () => Making),
        Is.EqualTo("QuickSight says CREATION_IN_PROGRESS for 10 minutes now; see in its console what it waits for, and run 'up' again"));

    [Test]
    public async Task ObjectThatCannotBeAskedAfter_IsComplainedOf() => Assert.That(
        await ComplaintAsync(Making, () => throw new InvalidOperationException("AccessDenied")),
        Is.EqualTo("QuickSight says CREATION_IN_PROGRESS, and could not be asked again: AccessDenied"));

    private static IEnumerable<TestCaseData> Answers()
    {
        yield return new(Map(), false, false, "");
        yield return new(Map(("arn", "a"), ("version", Map(("versionNumber", 1.0)))), false, false, "");
        yield return new(Version("UPDATE_IN_PROGRESS"), true, false, "UPDATE_IN_PROGRESS");
        yield return new(
            Version("CREATION_FAILED", Error("COLUMN_TYPE_MISMATCH", "Column fee", "sheet/a", "visual/b"), Error(null, "Other")),
            false,
            true,
            "CREATION_FAILED: COLUMN_TYPE_MISMATCH: Column fee (at sheet/a, visual/b); Other");
        yield return new(Map(("errors", List(Error("PARAMETER_NOT_FOUND", "p")))), false, true, "PARAMETER_NOT_FOUND: p");
        yield return new(
            Map(("status", "CREATION_FAILED"), ("errorInfo", Error("UNKNOWN_HOST", "db"))),
            false,
            true,
            "CREATION_FAILED: UNKNOWN_HOST: db");
    }

    // Time passes while the answer is waited for.
    private static async Task<string?> ComplaintAsync(
        ImmutableDictionary<string, object?> outputs, Func<ImmutableDictionary<string, object?>> look)
    {
        var clock = new FakeTimeProvider();
        var complaint = new ReadBack(clock, () => Task.FromResult<object?>(look())).ComplaintAsync(outputs, CancellationToken.None);
        while (!complaint.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        return await complaint;
    }

    private static ImmutableDictionary<string, object?> Version(string status, params object?[] errors) =>
        Map(("version", Map(("status", status), ("errors", errors is [] ? null : List(errors)))));

    private static ImmutableDictionary<string, object?> Error(string? type, string message, params string[] places) => Map(
        ("type", type),
        ("message", message),
        ("violatedEntities", places is [] ? null : List([.. places.Select(place => Map(("path", place)))])));

    private static object List(params object?[] items) => items.ToImmutableArray();

    private static ImmutableDictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.Where(entry => entry.Value is not null).ToImmutableDictionary(entry => entry.Key, entry => entry.Value);
}
