using QsGen.Provider.Resources;
using QsGen.Tests.Support;
using QsGen.Wire;

namespace QsGen.Tests.Provider.Samples;

/// <summary>The resource of <c>docs/adding-a-resource.md</c> does what the page says.</summary>
internal sealed class ManagedNoteTests
{
    [Test]
    public void Check_EmptyText_IsAProblem()
    {
        var (_, problems) = new ManagedNote("/").Check(PropertyObject.Empty, Inputs("a.txt", ""));

        Assert.That(problems.Select(problem => problem.Property), Is.EqualTo(new[] { "text" }));
    }

    [Test]
    public void Diff_AnotherPath_Replaces()
    {
        var old = new ManagedState("a.txt", Inputs("a.txt", "x"), Inputs("a.txt", "x"));

        Assert.That(
            new ManagedNote("/").Diff(old, Inputs("b.txt", "y")).Select(change => (change.Property, change.Replaces)),
            Is.EqualTo(new[] { ("path", true), ("text", false) }));
    }

    [Test]
    public async Task Life_FromCreateToDelete_KeepsTheFile()
    {
        using var folder = new TemporaryFolder();
        var resource = new ManagedNote(folder.Path);
        var log = new Silence();
        var file = Path.Combine(folder.Path, "a.txt");

        var made = await resource.CreateAsync(Inputs("a.txt", "one"), log, CancellationToken.None);
        await resource.UpdateAsync(made, Inputs("a.txt", "three"), log, CancellationToken.None);
        var read = await resource.ReadAsync(made, CancellationToken.None);
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo("three"));
        Assert.That(read!.Outputs.Integer("length"), Is.EqualTo(5));
        Assert.That(resource.Diff(read, Inputs("a.txt", "one")).Single().Property, Is.EqualTo("text"), "what others changed is seen");

        await resource.DeleteAsync(made, log, CancellationToken.None);
        await resource.DeleteAsync(made, log, CancellationToken.None);
        Assert.That(await resource.ReadAsync(made, CancellationToken.None), Is.Null);
    }

    private static PropertyObject Inputs(string path, string text) => PropertyValue.Object(("path", path), ("text", text));

    private sealed class Silence : IResourceLog
    {
        public StackIdentity Stack => new("bank", "dev");

        public void Info(string message)
        {
        }

        public void Warn(string message)
        {
        }

        public void Progress(string message)
        {
        }
    }
}
