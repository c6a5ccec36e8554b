using System.Text;
using NodaTime;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.State;

namespace QsGen.Tests.Viewer.State;

/// <summary>What parameters hold: the address before what moves with time before what is fixed.</summary>
internal sealed class ViewStateTests
{
    private static readonly DashboardDefinition Dashboard = DefinitionReader.Dashboard(DefinitionNode.Parse(Encoding.UTF8.GetBytes("""
        {"DashboardId": "d", "Name": "D", "Definition": {"ParameterDeclarations": [
          {"DateTimeParameterDeclaration": {"Name": "day", "TimeGranularity": "DAY",
            "DefaultValues": {"RollingDate": {"Expression": "addDateTime(-1, 'DD', truncDate('DD', now()))"}}}},
          {"StringParameterDeclaration": {"Name": "one", "ParameterValueType": "SINGLE_VALUED", "DefaultValues": {"StaticValues": ["a"]}}},
          {"StringParameterDeclaration": {"Name": "many", "ParameterValueType": "MULTI_VALUED",
            "DefaultValues": {"StaticValues": ["a", "b"]}}},
          {"IntegerParameterDeclaration": {"Name": "count", "ParameterValueType": "SINGLE_VALUED",
            "DefaultValues": {"StaticValues": [5]}}}]}}
        """)));

    // The midnight that ends a day still belongs to it.
    [TestCase("", "2026-12-01T00:00:00", "day=2026-11-29 one=a many=a,b count=5")]
    [TestCase("", "2026-11-30T12:00:00", "day=2026-11-29 one=a many=a,b count=5")]
    [TestCase("#p.day=2026-01-02&p.one=&p.many=x&p.many=y&p.count=7", "2026-11-30T12:00:00", "day=2026-01-02 one= many=x,y count=7")]
    [TestCase("p.many=", "2026-11-30T12:00:00", "day=2026-11-29 one=a many= count=5")]
    public void Resolve_HoldsWhatWasSetElseTheDefault(string text, string asOf, string expected)
    {
        var state = ViewState.Resolve(
            Dashboard, StateText.Parse(text), NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(asOf).Value);

        Assert.That(
            string.Join(' ', new[] { "day", "one", "many", "count" }.Select(name =>
                $"{name}={string.Join(',', state.Parameters[name].Texts)}")),
            Is.EqualTo(expected));
        Assert.That(state.Problems, Is.Empty);
    }

    [Test]
    public void Resolve_WrongValues_AreSaidAndDefaultsHold()
    {
        var state = ViewState.Resolve(
            Dashboard, StateText.Parse("p.day=tomorrow&p.count=1.5&p.one=a&p.one=b&p.ghost=1"), new LocalDateTime(2026, 11, 30, 12, 0));

        Assert.That(state.Parameters.Values.Select(value => value.IsDefault), Is.All.True);
        Assert.That(state.Problems.Select(problem => $"{problem.Where}: {problem.What}"), Is.EquivalentTo(new[]
        {
            "day: 'tomorrow' is not a day such as 2026-11-30; the default is shown",
            "count: '1.5' is not a whole number; the default is shown",
            "one: takes one value and got several; the default is shown",
            "ghost: there is no such parameter; it is ignored",
        }));
    }

    [Test]
    public void StateText_RoundTrips()
    {
        const string Text = "p.a=x%20%26%20y&p.a=%2B1&f.b=%2A";

        Assert.That(StateText.Parse($"#{Text}").ToString(), Is.EqualTo(Text));
    }
}
