using System.CommandLine;
using QsGen.Cli.Commands;

namespace QsGen.Tests.Cli;

/// <summary>Commands that show dashboards and do not offer all options of where, as <c>demo</c>, answer like the others.</summary>
internal sealed class ListenOptionSetTests
{
    [Test]
    public void Read_OfACommandWithThePortAlone_HasTheUsualHeader()
    {
        var options = new ListenOptionSet(QuietContext.In(Path.GetTempPath()));
        var settings = options.Read(new Command("demo") { options.Port }.Parse(["--port", "7431"]));

        Assert.That((settings.Port, settings.UserHeader), Is.EqualTo((7431, "X-Forwarded-User")));
    }
}
