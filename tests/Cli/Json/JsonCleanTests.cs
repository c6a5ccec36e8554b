using QsGen.Cli.Outcomes;
using QsGen.Institution;

namespace QsGen.Tests.Cli.Json;

internal sealed class JsonCleanTests
{
    private CliHarness _cli = null!;

    [SetUp]
    public void CreateProject() => _cli = new CliHarness().WithProject();

    [TearDown]
    public void DeleteProject() => _cli.Dispose();

    [Test]
    public async Task Clean_WithoutExecute_ListsTheFilesAndKeepsThem()
    {
        await _cli.RunAsync("json apply -o out");
        var before = Files();

        var result = await _cli.RunAsync("json clean -o out");

        Assert.Multiple(() =>
        {
            Assert.That(result.Code, Is.EqualTo(ExitCode.Done));
            Assert.That(Lines(result.Out), Is.EquivalentTo(before));
            Assert.That(Files(), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task Clean_WithExecute_RemovesWhatWasWrittenAndTheEmptyFolders()
    {
        await _cli.RunAsync("json apply -o out");

        var result = await _cli.RunAsync("json clean -o out --execute");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Error);
        Assert.That(Directory.Exists(Path.Combine(_cli.Folder, "out")), Is.False);
    }

    [Test]
    public async Task Clean_FilesOfOtherPeople_AreKept()
    {
        await _cli.RunAsync("json apply -o out");
        string[] foreign =
        [
            Path.Combine("out", "datasets", "mine.json"), Path.Combine("out", "notes-dashboard.json"), Path.Combine("out", "theme.json"),
        ];
        foreach (var name in foreign)
        {
            _cli.Write(name, """{"Name": "Mine", "Tags": [{"Key": "ManagedBy", "Value": "somebody"}]}""");
        }

        await _cli.RunAsync("json clean -o out --execute");

        Assert.That(Files(), Is.EquivalentTo(foreign));
    }

    [Test]
    public async Task Clean_FilesOfAnotherInstitution_AreRemovedToo()
    {
        await _cli.RunAsync($"json apply -o out --institution {BundledInstitutions.Story}");
        await _cli.RunAsync($"json apply -o out --institution {BundledInstitutions.Default}");

        await _cli.RunAsync("json clean -o out --execute");

        Assert.That(Directory.Exists(Path.Combine(_cli.Folder, "out")), Is.False);
    }

    [Test]
    public async Task Clean_NothingThere_SaysSo()
    {
        var result = await _cli.RunAsync("json clean -o nowhere --execute");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Done));
        Assert.That(result.Error, Does.Contain("nowhere"));
    }

    private static string[] Lines(string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private List<string> Files() => [.. Directory
        .EnumerateFiles(Path.Combine(_cli.Folder, "out"), "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(_cli.Folder, path))
        .Order(StringComparer.Ordinal)];
}
