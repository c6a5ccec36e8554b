using System.Reflection;
using System.Text.RegularExpressions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Sql;

/// <summary>Every serious weakness that the database chapter lists is pinned by a test; the list of both is printed.</summary>
internal sealed partial class WeaknessTests
{
    private static ILookup<string, string> Pinned { get; } = typeof(WeaknessTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .SelectMany(
            method => method.GetCustomAttributes<PinsAttribute>(),
            (method, pin) => (pin.Weakness, Test: $"{method.DeclaringType!.Name}.{method.Name}"))
        .ToLookup(pair => pair.Weakness, pair => pair.Test);

    [Test]
    public void EverySeriousWeakness_IsPinnedByATest()
    {
        var serious = Weaknesses().Where(weakness => weakness.Severity is "A" or "B").Select(weakness => weakness.Number).ToList();
        foreach (var number in serious)
        {
            TestContext.Out.WriteLine($"{number}: {string.Join(", ", Pinned[number])}");
        }

        Assert.That(serious, Has.Count.GreaterThan(40));
        Assert.That(serious.Where(number => !Pinned.Contains(number)), Is.Empty);
    }

    [Test]
    public void EveryPin_NamesAWeaknessThatIsListed() =>
        Assert.That(Pinned.Select(pins => pins.Key), Is.SubsetOf(Weaknesses().Select(weakness => weakness.Number)));

    private static IEnumerable<(string Number, string Severity)> Weaknesses() =>
        Row().Matches(SharedFacts.ReadText("spec/database.md")).Select(row => (row.Groups["number"].Value, row.Groups["severity"].Value));

    [GeneratedRegex(@"^\| (?<number>DB-\d+) \| (?<severity>[ABC]) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
