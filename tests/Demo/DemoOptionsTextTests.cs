using NodaTime;
using QsGen.Demo;
using QsGen.Demo.Scenarios;
using QsGen.Demo.Scenarios.Kinds;

namespace QsGen.Tests.Demo;

internal sealed class DemoOptionsTextTests
{
    [Test]
    public void Read_WhatOfWrote_GivesTheSameOptions([Values(0, 1, 18)] int scenarios, [Values(0.2, 1, 75.34)] decimal scale)
    {
        var options = new DemoOptions
        {
            Anchor = new LocalDate(2030, 1, 31),
            Days = 7,
            Seed = -5,
            Scale = scale,
            Holidays = false,
            Density = 3,
            Scenarios = [.. ScenarioCatalogue.Names.Take(scenarios)],
        };

        var line = DemoOptionsText.Of(options);

        Assert.That(DemoOptionsText.Of(DemoOptionsText.Read(line)), Is.EqualTo(line));
        Assert.That(DemoOptionsText.Read(line) with { Scenarios = null }, Is.EqualTo(options with { Scenarios = null }));
        Assert.That(line, Has.Length.LessThan(1000), "the registry's column takes as many characters");
    }

    [Test]
    public void Read_NoChoiceOfScenarios_MeansAll() => Assert.That(
        DemoOptionsText.Read(DemoOptionsText.Of(new() { Anchor = new LocalDate(2030, 1, 31) })).Scenarios, Is.Null);

    [Test]
    public void Read_AnotherLine_SaysWhatIsMissing() =>
        Assert.That(() => DemoOptionsText.Read("anchor=2030-01-31"), Throws.TypeOf<FormatException>().With.Message.Contains("days="));
}
