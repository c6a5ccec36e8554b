using QsGen.Cli.Outcomes;

namespace QsGen.Tests.Cli;

/// <summary>A stack that has no file is most likely mistyped, and no command takes it for a new one.</summary>
internal sealed class MistypedStackTests
{
    private const string Sentence = "there is no Pulumi.prdo.yaml; did you mean 'prod'?";

    private readonly CliHarness _cli = new CliHarness().WithProject();

    [OneTimeSetUp]
    public void WriteAStack() => _cli.Write("Pulumi.prod.yaml", _cli.Read("Pulumi.dev.yaml"));

    [OneTimeTearDown]
    public void RemoveTheFolder() => _cli.Dispose();

    [TestCase("up")]
    [TestCase("preview")]
    [TestCase("refresh")]
    [TestCase("destroy --yes")]
    [TestCase("outputs")]
    [TestCase("stack export")]
    [TestCase("schema apply")]
    [TestCase("data apply")]
    [TestCase("json apply")]
    public async Task Stack_WithoutAFile_OffersTheNearest(string command)
    {
        var result = await _cli.RunAsync($"{command} --stack prdo");

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(result.Error.Trim(), Is.EqualTo(Sentence));
        Assert.That(result.Out, Is.Empty);
    }

    [Test]
    public async Task Stack_FarFromAll_ListsThem() =>
        Assert.That(
            (await _cli.RunAsync("preview --stack reconciliation")).Error.Trim(),
            Is.EqualTo("there is no Pulumi.reconciliation.yaml; there are dev, prod"));

    [Test]
    public async Task Stack_InAFolderWithoutAny_SaysToWriteTheFile()
    {
        using var cli = new CliHarness();

        var result = await cli.RunAsync("preview --stack prod");

        Assert.That(result.Code, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(
            result.Error.Trim(),
            Is.EqualTo("there is no Pulumi.prod.yaml; 'qsgen stack new --stack prod' writes one to start from"));
    }
}
