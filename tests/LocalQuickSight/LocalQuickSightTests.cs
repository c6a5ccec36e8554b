using QsGen.Engine;
using QsGen.QuickSight;
using QsGen.Wire;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.LocalQuickSight;

/// <summary>What the stand-in for AWS keeps, through creations, updates, kills and removals.</summary>
internal sealed class LocalQuickSightTests : LocalQuickSightFixture
{
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

        var files = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText);
        Assert.That(files, Has.None.Contains("hunter2"));
        Assert.That(System.Text.Encoding.UTF8.GetString(Engine.Store.History[^1]), Does.Not.Contain("hunter2"));
    }

    [Test]
    public async Task Up_Again_ChangesNothing()
    {
        await Engine.UpAsync(program => ChainAsync(program));
        var before = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).ToDictionary(file =>
            file, File.GetLastWriteTimeUtc);

        var result = await Engine.UpAsync(program => ChainAsync(program));
        var refresh = await Engine.RefreshAsync();

        Assert.That(result.Plan.HasChanges, Is.False);
        Assert.That(refresh.Plan.HasChanges, Is.False);
        Assert.That(
            Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc),
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
    public async Task Refresh_FileEditedOrDeleted_IsSeen()
    {
        await Engine.UpAsync(program => ChainAsync(program));
        var board = Path.Combine(Folder, "dashboard", "board.json");
        await File.WriteAllTextAsync(board, (await File.ReadAllTextAsync(board)).Replace("Drift", "Edited", StringComparison.Ordinal));
        File.Delete(Path.Combine(Folder, "dataset", "data.json"));

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
        Directory.Delete(Path.Combine(Folder, "dashboard"), recursive: true);

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
            Directory.Delete(Folder, recursive: true);
            Directory.CreateDirectory(Folder);
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
}
