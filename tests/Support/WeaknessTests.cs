using System.Reflection;

namespace QsGen.Tests.Support;

/// <summary>
/// Every serious weakness of the field's earlier tool is pinned by a test, and by one that shows the mistake beside the right figure
/// where there is a mistake to see; the list of both is printed.
/// </summary>
internal sealed class WeaknessTests
{
    private static IReadOnlyList<Weakness> Listed { get; } =
        [.. Facts.ReadRows("weaknesses").Select(row => new Weakness(row[0], row[2] == "serious", row[3] == "shown"))];

    private static ILookup<string, (string Test, bool ShowsMistake)> Pinned { get; } = typeof(WeaknessTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .SelectMany(
            method => method.GetCustomAttributes<PinsAttribute>(),
            (method, pin) => (pin.Weakness, Test: $"{method.DeclaringType!.Name}.{method.Name}", pin.ShowsMistake))
        .ToLookup(pin => pin.Weakness, pin => (pin.Test, pin.ShowsMistake));

    [Test]
    public void EverySeriousWeakness_IsPinnedByATest()
    {
        var serious = Listed.Where(weakness => weakness.IsSerious).Select(weakness => weakness.Name).ToList();
        foreach (var name in serious)
        {
            var tests = Pinned[name].Select(pin => pin.ShowsMistake ? $"{pin.Test} (with the mistake)" : pin.Test);
            TestContext.Out.WriteLine($"{name}: {string.Join(", ", tests)}");
        }

        Assert.That(serious, Has.Count.GreaterThan(60));
        Assert.That(serious.Where(name => !Pinned.Contains(name)), Is.Empty);
    }

    [Test]
    public void EverySeriousWeakness_IsShownBesideTheRightFigureUnlessThereIsNoMistakeToSee() =>
        Assert.That(
            from weakness in Listed
            where weakness.IsSerious && weakness.IsShown != Pinned[weakness.Name].Any(pin => pin.ShowsMistake)
            select weakness.Name,
            Is.Empty);

    [Test]
    public void EveryPin_NamesAWeaknessThatIsListed() =>
        Assert.That(Pinned.Select(pins => pins.Key), Is.SubsetOf(Listed.Select(weakness => weakness.Name)));

    private sealed record Weakness(string Name, bool IsSerious, bool IsShown);
}
