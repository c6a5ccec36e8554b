using System.CommandLine;
using QsGen.Cli;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Tests.Support;

namespace QsGen.Tests.Cli;

/// <summary>The help of every command is as approved.</summary>
internal sealed class HelpTests
{
    private static IEnumerable<string> Commands => Below(CommandLine.Root(Nowhere, new CommonOptions()), "").Prepend("");

    [TestCaseSource(nameof(Commands))]
    public async Task Help_OfACommand_IsAsApproved(string command)
    {
        using var cli = new CliHarness();

        var result = await cli.RunAsync($"{command} --help");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done));
        Approved.Match(result.Out, $"Help{command.Replace(' ', '_')}");
    }

    [TestCaseSource(nameof(Commands))]
    public async Task Help_OfACommand_GivesAnExampleOrLeadsToCommandsThatDo(string command)
    {
        using var cli = new CliHarness();

        var result = await cli.RunAsync($"{command} --help");

        Assert.That(result.Out, Does.Contain($"qsgen{command}"));
        Assert.That(result.Out, Does.Contain($"Example: qsgen{command}").Or.Contain("Commands:"));
    }

    private static CliContext Nowhere => QuietContext.In(Path.GetTempPath());

    private static IEnumerable<string> Below(Command command, string path) =>
        command.Subcommands.SelectMany(inner => Below(inner, $"{path} {inner.Name}").Prepend($"{path} {inner.Name}"));
}
