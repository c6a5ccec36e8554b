using Microsoft.Extensions.Time.Testing;
using QsGen.Engine;
using QsGen.Engine.Operations;
using QsGen.LocalQuickSight;
using QsGen.QuickSight;
using QsGen.Tests.Engine;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;
using QsGen.Wire.Rpc;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.LocalQuickSight;

internal sealed class LocalQuickSightTests : EngineFixture
{
    private const string Account = "123456789012";
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void UseLocalProvider()
    {
        _folder = new TemporaryFolder();
        Engine.Settings = Engine.Settings with
        {
            Providers = [LocalQuickSightProvider.In(_folder.Path, new FakeTimeProvider())],
            Config = Engine.Settings.Config.Add("aws-native:region", "eu-central-1"),
        };
    }

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task Create_WholeChain_KeepsFilesAndReturnsArns()
    {
        var arns = new List<string>();

        var result = await Engine.UpAsync(program => ChainAsync(program, arns: arns));

        Assert.That(Engine.Display.Errors, Is.Empty);
        Assert.That(result.Succeeded, Is.True);
        Assert.That(
            arns,
            Is.EqualTo(new[]
            {
                $"arn:aws:quicksight:eu-central-1:{Account}:datasource/src",
                $"arn:aws:quicksight:eu-central-1:{Account}:dataset/data",
                $"arn:aws:quicksight:eu-central-1:{Account}:dashboard/board",
            }));
        Assert.That(
            Files(), Is.EquivalentTo(new[] { "datasource/src.json", "dataset/data.json", "dashboard/board.json" }));
        Assert.That(Engine.Resource("board")["id"]!.GetValue<string>(), Is.EqualTo($"{Account}|board"));
    }

    [Test]
    public async Task Create_Credentials_AreInNoFileInTheClear()
    {
        await Engine.UpAsync(program => ChainAsync(program));

        var files = Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Select(File.ReadAllText);
        Assert.That(files, Has.None.Contains("hunter2"));
        Assert.That(System.Text.Encoding.UTF8.GetString(Engine.Store.History[^1]), Does.Not.Contain("hunter2"));
    }

    [Test]
    public async Task Up_Again_ChangesNothing()
    {
        await Engine.UpAsync(program => ChainAsync(program));
        var before = Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file =>
            file, File.GetLastWriteTimeUtc);

        var result = await Engine.UpAsync(program => ChainAsync(program));
        var refresh = await Engine.RefreshAsync();

        Assert.That(result.Plan.HasChanges, Is.False);
        Assert.That(refresh.Plan.HasChanges, Is.False);
        Assert.That(
            Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc),
            Is.EqualTo(before));
    }

    [Test]
    public async Task Update_ChangedTitle_ChangesOneDashboardAndNamesTheSheet()
    {
        await Engine.UpAsync(program => ChainAsync(program));

        var result = await Engine.UpAsync(program => ChainAsync(program, sheet: "Other"));

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "same src", "same data", "update board" }));
        var change = result.Plan.Changes.Single(step => step.Urn.Name == "board").Properties.Single();
        Assert.That(change.Subject.Single().ToString(), Is.EqualTo("sheet 'Other'"));
        Assert.That(change.Inner, Is.EqualTo("name"));
    }

    [Test]
    public async Task Update_CreateOnlyProperty_DeletesBeforeItCreatesAndDependentsFollow()
    {
        await Engine.UpAsync(program => ChainAsync(program));

        var result = await Engine.UpAsync(program => ChainAsync(program, type: "ORACLE"));

        Assert.That(Engine.Display.Errors, Is.Empty);
        Assert.That(
            Steps(result.Plan),
            Is.EqualTo(new[] { "delete-replaced src", "create-replacement src", "replace src", "same data", "same board" }));
    }

    [Test]
    public async Task Preview_NewResource_KnowsNoArn()
    {
        var arns = new List<string>();

        var result = await Engine.PreviewAsync(program => ChainAsync(program, arns: arns));

        Assert.That(result.Succeeded, Is.True);
        Assert.That(arns, Is.EqualTo(new[] { "", "", "" }));
        Assert.That(Files(), Is.Empty);
    }

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
        var other = new EmbeddedEngine(
            Engine.Settings with { Stack = "prod" }, new MemoryStateStore(), EngineHarness.Keys, Engine.Display);

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
        Engine.Settings = Engine.Settings with { Providers = [LocalQuickSightProvider.In(_folder.Path, new FakeTimeProvider(), Arn)] };

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
    public async Task Refresh_FileEditedOrDeleted_IsSeen()
    {
        await Engine.UpAsync(program => ChainAsync(program));
        var board = Path.Combine(_folder.Path, "dashboard", "board.json");
        await File.WriteAllTextAsync(board, (await File.ReadAllTextAsync(board)).Replace("Drift", "Edited", StringComparison.Ordinal));
        File.Delete(Path.Combine(_folder.Path, "dataset", "data.json"));

        var result = await Engine.RefreshAsync();

        Assert.That(result.Plan.Changes.Where(change => !change.Properties.IsEmpty).Select(change =>
            change.Urn.Name), Is.EqualTo(new[] { "board" }));
        Assert.That(Engine.HasResource("data"), Is.False);
        Assert.That(
            Engine.Resource("src")["inputs"]!["credentials"]!["credentialPair"]!["password"]!["ciphertext"], Is.Not.Null);
    }

    [Test]
    public async Task Destroy_FilesGoneAlready_IsSuccess()
    {
        await Engine.UpAsync(program => ChainAsync(program));
        Directory.Delete(Path.Combine(_folder.Path, "dashboard"), recursive: true);

        var result = await Engine.DestroyAsync();

        Assert.That(result.Succeeded, Is.True);
        Assert.That(Files(), Is.Empty);
    }

    [Test]
    public async Task Kill_AfterEverySave_ResumesWithNothingLostOrMadeTwice()
    {
        var reference = await CountSavesAsync();
        for (var kill = 0; kill < reference; kill++)
        {
            Engine.Store.Clear();
            Directory.Delete(_folder.Path, recursive: true);
            Directory.CreateDirectory(_folder.Path);
            Engine.Store.SavesBeforeKill = kill;
            try
            {
                await Engine.UpAsync(program => ChainAsync(program));
            }
            catch (EngineException)
            {
                // The kill.
            }

            Engine.Store.Revive();
            var result = await Engine.UpAsync(program => ChainAsync(program));

            Assert.That(result.Succeeded, Is.True, $"killed after save {kill}: {string.Join("; ", Engine.Display.Errors)}");
            Assert.That(Files().Count(), Is.EqualTo(3));
            Assert.That((await Engine.PreviewAsync(program => ChainAsync(program))).Plan.HasChanges, Is.False);
        }
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
        var other = new EmbeddedEngine(
            Engine.Settings with { Stack = "prod", Config = Engine.Settings.Config.SetItem("aws-native:region", "us-east-1") },
            new MemoryStateStore(), EngineHarness.Keys, Engine.Display);

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
        Engine.Settings = Engine.Settings with { Providers = [LocalQuickSightProvider.In(_folder.Path, clock, faults)] };

        Assert.That((await Engine.UpAsync(program => ChainAsync(program))).Succeeded, Is.False);
        Assert.That(Engine.Display.Errors, Has.Some.Contains("ThrottlingException"));
        Assert.That((await Engine.UpAsync(program => ChainAsync(program))).Succeeded, Is.True);
        Assert.That((await Engine.UpAsync(program => ChainAsync(program, sheet: "New"))).Succeeded, Is.False);
        Assert.That(Engine.Display.Errors, Has.Some.Contains("ConflictException"));
        Assert.That((await Engine.UpAsync(program => ChainAsync(program, sheet: "New"))).Succeeded, Is.False);
        Assert.That(Engine.Display.Errors, Has.Some.Contains("InternalFailureException"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(_folder.Path, "dashboard", "board.json")), Does.Contain("\"New\""));
        Assert.That((await Engine.UpAsync(program => ChainAsync(program, sheet: "New"))).Succeeded, Is.True);
        Assert.That((await Engine.PreviewAsync(program => ChainAsync(program, sheet: "New"))).Plan.HasChanges, Is.False);
    }

    [TestCase("eu-central-1", "aws")]
    [TestCase("cn-north-1", "aws-cn")]
    [TestCase("us-gov-west-1", "aws-us-gov")]
    [TestCase("us-iso-east-1", "aws-iso")]
    [TestCase("us-isob-east-1", "aws-iso-b")]
    [TestCase("eusc-de-east-1", "aws-eusc")]
    public void Partition_FollowsTheRegion(string region, string partition) =>
        Assert.That(AwsPartition.Of(region), Is.EqualTo(partition));

    private async Task<int> CountSavesAsync()
    {
        await Engine.UpAsync(program => ChainAsync(program));
        return Engine.Store.History.Count;
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_folder.Path, file).Replace('\\', '/'));

    private static async Task ChainAsync(
        TestProgram program, string sheet = "Drift", string type = "POSTGRESQL", List<string>? arns = null)
    {
        var source = await DataSourceAsync(program, "src", "src", type);
        var data = await DataSetAsync(program, ArnOf(source), source.Urn);
        var board = await RegisterAsync(
            program,
            "Dashboard",
            "board",
            Props(
                ("awsAccountId", Account),
                ("dashboardId", "board"),
                ("name", "Board"),
                ("definition", Props(
                    ("dataSetIdentifierDeclarations", PropertyValue.Array(Props(("identifier", "d"), ("dataSetArn", ArnOf(data))))),
                    ("sheets", PropertyValue.Array(Props(("sheetId", "s1"), ("name", sheet))))))),
            data.Urn);
        arns?.AddRange(new[] { source, data, board }.Select(response => ArnOf(response) is PropertyString arn ? arn.Value : ""));
    }

    private static Task<RegisterResourceResponse> DataSourceAsync(
        TestProgram program, string name, string id, string type = "POSTGRESQL") => RegisterAsync(
        program,
        "DataSource",
        name,
        Props(
            ("awsAccountId", Account),
            ("dataSourceId", id),
            ("name", "Source"),
            ("type", type),
            ("credentials", Props(("credentialPair", Props(("username", "u"), ("password", new PropertySecret("hunter2"))))))));

    private static Task<RegisterResourceResponse> DataSetAsync(TestProgram program, PropertyValue sourceArn, params string[] dependsOn) =>
        RegisterAsync(
            program,
            "DataSet",
            "data",
            Props(
                ("awsAccountId", Account),
                ("dataSetId", "data"),
                ("name", "Data"),
                ("importMode", "DIRECT_QUERY"),
                ("physicalTableMap", Props(("main", Props(("customSql", Props(("dataSourceArn", sourceArn), ("sqlQuery", "select 1")))))))),
            dependsOn);

    private static PropertyValue ArnOf(RegisterResourceResponse response) =>
        PropertyDecoder.FromStruct(response.Object).Find("arn") ?? PropertyValue.Unknown;

    private static Task<RegisterResourceResponse> RegisterAsync(
        TestProgram program, string kind, string name, PropertyObject inputs, params string[] dependsOn) =>
        program.ThingAsync(
            name,
            inputs,
            request =>
            {
                request.Type = "aws-native:quicksight:" + kind;
                foreach (var entry in request.PropertyDependencies.Where(entry => entry.Key is not ("physicalTableMap" or "definition")))
                {
                    entry.Value.Urns.Clear();
                }
            },
            dependsOn);
}
