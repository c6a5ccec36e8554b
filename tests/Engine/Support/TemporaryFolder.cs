namespace QsGen.Tests.Engine.Support;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("qsgen-engine-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
