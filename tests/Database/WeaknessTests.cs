using System.Reflection;
using System.Text.RegularExpressions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database;

/// <summary>
/// Every serious weakness that the database chapter lists is pinned by a test, and by one that shows the mistake beside the right
/// figure where there is a mistake to see; the list of both is printed.
/// </summary>
internal sealed partial class WeaknessTests
{
    /// <summary>Weaknesses whose results were right: there is no mistaken figure or answer to put beside ours.</summary>
    private static readonly Dictionary<string, string> WithoutMistakeToShow = new()
    {
        ["DB-31"] = "apply dropped the tables and made them anew",
        ["DB-35"] = "when statistics were gathered",
        ["DB-41"] = "what an Oracle server does",
        ["DB-43"] = "nothing was recorded",
        ["DB-50"] = "cost of the sub-ledger balance",
        ["DB-51"] = "cost of current rows",
        ["DB-52"] = "indexes that were missing",
        ["DB-53"] = "cost of chains and templates",
        ["DB-54"] = "cost of metadata values",
        ["DB-55"] = "cost of the unified exceptions",
        ["DB-56"] = "cost of the metadata filter",
        ["DB-57"] = "cost of a refresh after few changes",
    };

    private static ILookup<string, (string Test, bool ShowsMistake)> Pinned { get; } = typeof(WeaknessTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .SelectMany(
            method => method.GetCustomAttributes<PinsAttribute>(),
            (method, pin) => (pin.Weakness, Test: $"{method.DeclaringType!.Name}.{method.Name}", pin.ShowsMistake))
        .ToLookup(pin => pin.Weakness, pin => (pin.Test, pin.ShowsMistake));

    private static List<string> Serious { get; } =
        [.. Weaknesses().Where(weakness => weakness.Severity is "A" or "B").Select(weakness => weakness.Number)];

    [Test]
    public void EverySeriousWeakness_IsPinnedByATest()
    {
        foreach (var number in Serious)
        {
            var tests = Pinned[number].Select(pin => pin.ShowsMistake ? $"{pin.Test} (with the mistake)" : pin.Test);
            TestContext.Out.WriteLine($"{number}: {string.Join(", ", tests)}");
        }

        Assert.That(Serious, Has.Count.GreaterThan(40));
        Assert.That(Serious.Where(number => !Pinned.Contains(number)), Is.Empty);
    }

    [Test]
    public void EverySeriousWeakness_IsShownBesideTheRightFigureUnlessThereIsNoMistakeToSee() =>
        Assert.That(
            Serious.Where(number => !Pinned[number].Any(pin => pin.ShowsMistake)), Is.EquivalentTo(WithoutMistakeToShow.Keys));

    [Test]
    public void EveryPin_NamesAWeaknessThatIsListed() =>
        Assert.That(Pinned.Select(pins => pins.Key), Is.SubsetOf(Weaknesses().Select(weakness => weakness.Number)));

    private static IEnumerable<(string Number, string Severity)> Weaknesses() =>
        Row().Matches(SharedFacts.ReadText("spec/database.md")).Select(row => (row.Groups["number"].Value, row.Groups["severity"].Value));

    [GeneratedRegex(@"^\| (?<number>DB-\d+) \| (?<severity>[ABC]) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
