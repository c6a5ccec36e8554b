using QsGen.Institution;
using QsGen.Institution.Rules;

namespace QsGen.Tests.Institution.Samples;

/// <summary>The rule of <c>docs/adding-a-rule.md</c> does what the page says.</summary>
internal sealed class PendingAgesAreWholeHoursTests
{
    [Test]
    public void Check_HoursAndMinutes_IsFoundAtTheKey()
    {
        var violation = Check("PT2H30M").Single();

        Assert.That(violation.Path.ToString(), Is.EqualTo("rails[0].max_pending_age"));
        Assert.That(violation.Message, Does.Contain("'DepositIn'"));
    }

    [Test]
    public void Check_WholeHours_FindsNothing() => Assert.That(Check("PT36H"), Is.Empty);

    private static IEnumerable<Violation> Check(string age) => new PendingAgesAreWholeHours().Check(
        RuleContext.Of(Harbor.Load(Harbor.Valid.AddKey("{name: DepositIn", $"max_pending_age: {age}")).Model!));
}
