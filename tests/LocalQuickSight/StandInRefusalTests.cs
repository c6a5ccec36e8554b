using Microsoft.Extensions.Time.Testing;
using QsGen.LocalQuickSight;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.LocalQuickSight;

/// <summary>The stand-in refuses what AWS refuses, keeps accounts and regions apart, and fails on demand as AWS does.</summary>
internal sealed class StandInRefusalTests : LocalQuickSightFixture
{
    [Test]
    public async Task Create_SameIdTwice_IsRefusedNamingTheOwner()
    {
        var result = await Engine.UpAsync(async program =>
        {
            await DataSourceAsync(program, "one", "src");
            await DataSourceAsync(program, "two", "src");
        });

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("data source 'src' already exists").And.Contain("::one"));
    }

    [Test]
    public async Task Create_IdOfAnotherStack_IsRefusedInThePreviewWithTheSettingThatHelps()
    {
        Assert.That((await Engine.UpAsync(program => DataSourceAsync(program, "one", "src"))).Succeeded);
        var other = Prod();

        var preview = await other.PreviewAsync(TestProgram.Of(program => DataSourceAsync(program, "one", "src")));

        Assert.That(preview.Succeeded, Is.False);
        Assert.That(
            Engine.Display.Errors, Has.Some.Contains("belongs to 'urn:pulumi:dev:").And.Some.Contains("Another qsgen:resourcePrefix"));
    }

    [TestCase("arn:aws:quicksight:eu-central-1:123456789012:datasource/gone", "does not exist")]
    [TestCase("arn:aws:quicksight:us-east-1:123456789012:datasource/src", "does not exist")]
    [TestCase("nonsense", "is not the ARN")]
    public async Task Create_ReferenceToNothing_IsRefused(string arn, string complaint)
    {
        var result = await Engine.UpAsync(async program =>
        {
            await DataSourceAsync(program, "src", "src");
            await DataSetAsync(program, arn);
        });

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain(complaint).And.Contain("dataSourceArn"));
    }

    [Test]
    public async Task Create_ReferenceToWhatSomebodyElseMade_IsTakenToExist()
    {
        const string Arn = "arn:aws:quicksight:eu-central-1:123456789012:datasource/bank";
        Engine.Settings = Engine.Settings with { Providers = [LocalQuickSightProvider.In(Folder, new FakeTimeProvider(), Arn)] };

        var result = await Engine.UpAsync(program => DataSetAsync(program, Arn));

        Assert.That(Engine.Display.Errors, Is.Empty);
        Assert.That(result.Succeeded, Is.True);
        Assert.That(Files(), Is.EqualTo(new[] { "dataset/data.json" }));
    }

    [Test]
    public async Task Check_MissingAndMalformedProperties_AreAllNamed()
    {
        await Engine.UpAsync(program => RegisterAsync(
            program, "Theme", "t", Props(("awsAccountId", "12"), ("themeId", "a b"), ("name", "x"))));

        Assert.That(Engine.Display.Errors, Has.Some.Contains("baseThemeId"));
        Assert.That(Engine.Display.Errors, Has.Some.Contains("configuration"));
        Assert.That(Engine.Display.Errors, Has.Some.Contains("twelve digits"));
        Assert.That(Engine.Display.Errors, Has.Some.Contains("'a b' is not an id"));
    }

    [Test]
    public async Task Configure_WithoutRegion_SaysWhatToSet()
    {
        Engine.Settings = Engine.Settings with { Config = Engine.Settings.Config.Clear() };

        await Engine.UpAsync(program => DataSourceAsync(program, "src", "src"));

        Assert.That(Engine.Display.Errors.Single(), Does.Contain("aws-native:region"));
    }

    [Test]
    public async Task Region_OfAStackThatIsThere_CanNotBeChanged()
    {
        await Engine.UpAsync(program => ChainAsync(program));
        Engine.Settings = Engine.Settings with { Config = Engine.Settings.Config.SetItem("aws-native:region", "us-east-1") };

        var preview = await Engine.PreviewAsync(program => ChainAsync(program));

        Assert.That(preview.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors, Has.Some.Contains("Set aws-native:region back to eu-central-1 and run 'destroy' first"));
    }

    [Test]
    public async Task Ids_InTwoAccountsAndRegions_AreApart()
    {
        await Engine.UpAsync(program => ChainAsync(program));
        var other = Prod("us-east-1");

        Assert.That((await other.UpAsync(TestProgram.Of(program => ChainAsync(program)))).Succeeded, Is.True);
        Assert.That(Files(), Has.Member("dataset/data.json").And.Member($"dataset/data.{Account}.us-east-1.json"));
        await Engine.DestroyAsync();
        Assert.That(Files(), Has.No.Member("dataset/data.json").And.Member($"dataset/data.{Account}.us-east-1.json"));
        Assert.That((await other.PreviewAsync(TestProgram.Of(program => ChainAsync(program)))).Plan.HasChanges, Is.False);
        await other.DestroyAsync();
        Assert.That(Files(), Is.Empty);
    }

    [Test]
    public async Task Faults_OnDemand_FailAndHealAsInAws()
    {
        var clock = new FakeTimeProvider();
        var faults = new StandInFaults(
            [
                new(StandInFaultKind.Throttle, "create", "src"),
                new(StandInFaultKind.Conflict, "update", "board"),
                new(StandInFaultKind.HalfUpdate, "update", "board"),
            ],
            clock);
        Engine.Settings = Engine.Settings with { Providers = [LocalQuickSightProvider.In(Folder, clock, faults)] };

        Assert.That((await Engine.UpAsync(program => ChainAsync(program))).Succeeded, Is.False);
        Assert.That(Engine.Display.Errors, Has.Some.Contains("ThrottlingException"));
        Assert.That((await Engine.UpAsync(program => ChainAsync(program))).Succeeded, Is.True);
        Assert.That((await Engine.UpAsync(program => ChainAsync(program, sheet: "New"))).Succeeded, Is.False);
        Assert.That(Engine.Display.Errors, Has.Some.Contains("ConflictException"));
        Assert.That((await Engine.UpAsync(program => ChainAsync(program, sheet: "New"))).Succeeded, Is.False);
        Assert.That(Engine.Display.Errors, Has.Some.Contains("InternalFailureException"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(Folder, "dashboard", "board.json")), Does.Contain("\"New\""));
        Assert.That((await Engine.UpAsync(program => ChainAsync(program, sheet: "New"))).Succeeded, Is.True);
        Assert.That((await Engine.PreviewAsync(program => ChainAsync(program, sheet: "New"))).Plan.HasChanges, Is.False);
    }
}
