using System.Runtime.CompilerServices;
using Snapshooter;
using Snapshooter.NUnit;

namespace QsGen.Tests.Support;

/// <summary>Compares texts with approved ones, which lie in <c>__snapshots__</c> beside the test.</summary>
/// <remarks>A run of <c>dotnet test</c> writes a snapshot that is missing and leaves one that differs in <c>__mismatch__</c>. With
/// <c>QSGEN_RECORD=1</c> it is written over the approved one: read the difference, and commit it. Under <c>./test</c> a missing snapshot
/// fails.</remarks>
internal static class Approved
{
    /// <summary>Whether what is approved is to be written anew.</summary>
    public static bool IsRecording => Environment.GetEnvironmentVariable("QSGEN_RECORD") == "1";

    /// <summary>Fails unless a text equals the approved text of a name.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="name">The name of the snapshot, unique in its folder, such as <c>Plan_ChangedCap</c>.</param>
    /// <param name="testFile">The file of the test; filled in by the compiler.</param>
    public static void Match(string actual, string name, [CallerFilePath] string testFile = "")
    {
        var folder = Path.GetDirectoryName(testFile)!;
        if (IsRecording)
        {
            File.Delete(Path.Combine(folder, "__snapshots__", $"{name}.snap"));
        }

        Snapshot.Match(actual, new SnapshotFullName($"{name}.snap", folder));
    }
}
