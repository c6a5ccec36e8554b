using System.Diagnostics;
using QsGen.Institution.Files;
using QsGen.Tests.Support;

namespace QsGen.Tests.Institution.Files;

/// <summary>A file that a person names may be a pipe: what comes through it is read, and what does not come is said.</summary>
[Platform(Exclude = "Win")]
internal sealed class GivenFileTests : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(150);

    private readonly TemporaryFolder _folder = new();

    [Test]
    public void Read_PipeThatNobodyWritesTo_SaysSoAfterAWhile() => Assert.That(
        () => GivenFile.ReadBytes(Pipe("pipe"), patience: Short),
        Throws.TypeOf<IOException>().With.Message.Contains("a pipe that nobody writes to"));

    [Test]
    public void Read_PipeWhoseWriterStops_SaysSoAfterAWhile()
    {
        var pipe = Pipe("pipe");
        using var writer = new FileStream(pipe, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        writer.Write("half"u8);
        writer.Flush();

        Assert.That(
            () => GivenFile.ReadBytes(pipe, patience: Short), Throws.TypeOf<IOException>().With.Message.Contains("has stopped"));
    }

    [Test]
    public async Task Read_PipeWithAWriter_IsWhatItWrites()
    {
        var pipe = Pipe("pipe");
        var writing = Task.Run(() => File.WriteAllText(pipe, new string('x', 100_000)));

        Assert.That(GivenFile.ReadText(pipe), Has.Length.EqualTo(100_000));
        await writing;
    }

    [Test]
    public void Read_FileWithoutEnd_IsTooLarge() =>
        Assert.That(() => GivenFile.ReadBytes("/dev/zero", mostMegabytes: 1), Throws.TypeOf<FileTooLargeException>());

    [Test]
    public void Read_EmptyFile_IsEmpty() => Assert.That(GivenFile.ReadText(_folder.Write("empty", "")), Is.Empty);

    public void Dispose() => _folder.Dispose();

    private string Pipe(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        File.Delete(path);
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        return path;
    }
}
