using QsGen.Institution;

namespace QsGen.Tests.Institution;

internal sealed class MadeNamesTests
{
    /// <summary>As many as any demo bank has accounts of one kind, and beyond the first pairs of names.</summary>
    [Test]
    public void Names_OfDifferentNumbers_Differ()
    {
        var numbers = Enumerable.Range(0, 300_000).ToList();

        Assert.That(numbers.Select(MadeNames.Person).Distinct().Count(), Is.EqualTo(numbers.Count));
        Assert.That(numbers.Select(MadeNames.Business).Distinct().Count(), Is.EqualTo(numbers.Count));
    }

    [Test]
    public void Neighbours_ShareNoPartOfTheirNames()
    {
        for (var number = 2001; number < 2100; number++)
        {
            Assert.That(MadeNames.Person(number).Split(' ').Intersect(MadeNames.Person(number + 1).Split(' ')), Is.Empty);
        }
    }
}
