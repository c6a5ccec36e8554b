using QsGen.Cli.Shared;

namespace QsGen.Tests.Cli;

/// <summary>Hints can be copied as they stand: they name the stack that the command was given.</summary>
internal sealed class HintsTests
{
    [TestCase("run 'schema apply --execute' first", "run 'schema apply --stack prod --execute' first")]
    [TestCase("'data test' names them", "'data test --stack prod' names them")]
    [TestCase("'qsgen data test' names them", "'qsgen data test --stack prod' names them")]
    [TestCase("Now refresh: qsgen data refresh --execute", "Now refresh: qsgen data refresh --stack prod --execute")]
    [TestCase("run 'up', or 'destroy'", "run 'up --stack prod', or 'destroy --stack prod'")]
    [TestCase("'qsgen up --stack dev' makes it", "'qsgen up --stack dev' makes it")]
    [TestCase("'update' and up are no hints", "'update' and up are no hints")]
    public void Message_OfACommandWithAStack_NamesItInEachHint(string message, string shown) =>
        Assert.That(new Hints { Options = " --stack prod" }.In(message), Is.EqualTo(shown));

    [Test]
    public void Message_OfACommandWithoutOptions_StaysAsItIs() =>
        Assert.That(new Hints().In("run 'schema apply --execute' first"), Is.EqualTo("run 'schema apply --execute' first"));

    [Test]
    public async Task Errors_OfACommand_RepeatItsOptions()
    {
        using var cli = new CliHarness().WithProject();
        var result = await cli.RunAsync("data refresh --execute --stack dev --institution sasquatch_pr");

        Assert.That(
            result.Error,
            Does.Contain("run 'up --stack dev --institution sasquatch_pr'")
                .And.Contain("'schema apply --stack dev --institution sasquatch_pr --execute' and a load"));
    }
}
