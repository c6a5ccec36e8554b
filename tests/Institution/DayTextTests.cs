using NodaTime;
using QsGen.Institution;

namespace QsGen.Tests.Institution;

/// <summary>Days and instants as people write them have one form and one set of bounds.</summary>
internal sealed class DayTextTests
{
    [TestCase("1900-01-01", 1900, 1, 1)]
    [TestCase("2024-02-29", 2024, 2, 29)]
    [TestCase("9000-12-31", 9000, 12, 31)]
    public void Read_ADayWithinTheBounds_IsThatDay(string text, int year, int month, int day)
    {
        Assert.That(DayText.Read(text, out var problem), Is.EqualTo(new LocalDate(year, month, day)));
        Assert.That(problem, Is.Null);
    }

    [TestCase("")]
    [TestCase("2030-1-31")]
    [TestCase("31.01.2030")]
    [TestCase("2030-02-29")]
    [TestCase(" 2030-01-31")]
    [TestCase("2030-01-31T00:00:00Z")]
    public void Read_SomethingElse_SaysHowDaysAreWritten(string text)
    {
        Assert.That(DayText.Read(text, out var problem), Is.Null);
        Assert.That(problem, Is.EqualTo($"'{text}' is not a day; write it as YYYY-MM-DD"));
    }

    [TestCase("1899-12-31")]
    [TestCase("9001-01-01")]
    [TestCase("-2030-01-31")]
    public void Read_ADayOutsideTheBounds_NamesThem(string text)
    {
        Assert.That(DayText.Read(text, out var problem), Is.Null);
        Assert.That(problem, Is.EqualTo($"'{text}' is out of reach; name a day in the years 1900 to 9000"));
    }

    [TestCase("1900-01-01T00:00:00Z")]
    [TestCase("2030-01-31T18:00:00Z")]
    [TestCase("9000-12-31T23:59:59.5Z")]
    public void ReadInstant_WithinTheBounds_IsThatInstant(string text)
    {
        Assert.That(
            InstantText.Read(text, out var problem), Is.EqualTo(Instant.FromDateTimeOffset(DateTimeOffset.Parse(text, null))));
        Assert.That(problem, Is.Null);
    }

    [TestCase("")]
    [TestCase("2030-01-31")]
    [TestCase("2030-01-31T18:00:00")]
    [TestCase("2030-01-31T18:00:00+01:00")]
    public void ReadInstant_SomethingElse_SaysHowInstantsAreWritten(string text)
    {
        Assert.That(InstantText.Read(text, out var problem), Is.Null);
        Assert.That(problem, Is.EqualTo($"'{text}' is not an instant; write it as 2030-01-31T18:00:00Z"));
    }

    [TestCase("1899-12-31T23:59:59Z")]
    [TestCase("9001-01-01T00:00:00Z")]
    public void ReadInstant_OutsideTheBounds_NamesThem(string text)
    {
        Assert.That(InstantText.Read(text, out var problem), Is.Null);
        Assert.That(problem, Is.EqualTo($"'{text}' is out of reach; name an instant in the years 1900 to 9000"));
    }
}
