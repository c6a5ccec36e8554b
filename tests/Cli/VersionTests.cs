using System.Text.RegularExpressions;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Tests.Support;

namespace QsGen.Tests.Cli;

/// <summary>What the program says of itself, so that a fault can be told of the build that has it.</summary>
internal sealed partial class VersionTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef01234567";

    [Test]
    public async Task Version_SaysVersionCommitAndKindOfBuild()
    {
        using var cli = new CliHarness();

        var result = await cli.RunAsync("--version");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done));
        Assert.That(result.Out, Does.Match(Line()));
        Assert.That(result.Out, Does.StartWith($"{ProgramVersion.Text}, "));
    }

    [Test]
    public void Identity_AwayFromACheckout_IsTheCommitThatTheBuildRemembers()
    {
        using var folder = new TemporaryFolder();

        Assert.That(CodeIdentity.Of("1.2.0", folder.Path, Hash), Is.EqualTo("v1.2.0+g0123456789ab"));
        Assert.That(CodeIdentity.Of("1.2.0", folder.Path), Is.EqualTo("v1.2.0"));
        Assert.That(CodeIdentity.Of("1.2.0", folder.Path, "unknown"), Is.EqualTo("v1.2.0"));
    }

    [Test]
    public void Identity_InACheckout_IsTheCommitThatStandsThere()
    {
        using var folder = new TemporaryFolder();
        folder.Write("QsGen.csproj", "");
        folder.Write(".git/HEAD", "fedcba9876543210fedcba9876543210fedcba98\n");

        Assert.That(CodeIdentity.Of("1.2.0", folder.Path, Hash), Is.EqualTo("v1.2.0+gfedcba987654"));
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+(, commit [0-9a-f]{12})?, (on \.NET [\d.]+|native build), [a-z]+-\w+\s*\z")]
    private static partial Regex Line();
}
