namespace QsGen.Tests;

internal sealed class SmokeTests
{
    [Test]
    public async Task Launch_NoArguments_Succeeds() => Assert.That(await QsGen.Cli.Launch.RunAsync([]), Is.Zero);
}
