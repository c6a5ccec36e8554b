using System.Text.RegularExpressions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Architecture;

/// <summary>Keeps the rooms' dependency directions: a room's source names only the rooms that it may use.</summary>
internal sealed partial class RoomWallTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Institution"] = [],
        ["QuickSight"] = [],
        ["Wire"] = [],
        ["Sql"] = ["Institution"],
        ["Demo"] = ["Institution", "Sql"],
        ["Provider"] = ["Wire", "Sql", "Demo", "Institution"],
        ["Engine"] = ["Wire"],
        ["Components"] = ["QuickSight", "Sql", "Institution"],
        ["Stacks"] = ["Components", "QuickSight", "Sql", "Institution"],
        ["Pulumi"] = ["Wire"],
        ["Cli"] = ["Institution", "QuickSight", "Wire", "Sql", "Demo", "Provider", "Engine", "Components", "Stacks"],
    };

    // The command line only starts the program; what it registers is written in the other two.
    private static readonly string[] MayUsePulumi = ["Components", "Stacks", "Cli"];

    private static IEnumerable<string> Rooms => MayUse.Keys;

    [TestCaseSource(nameof(Rooms))]
    public void Room_NamesOnlyRoomsItMayUse(string room)
    {
        var allowed = MayUse[room].Append(room).ToHashSet(StringComparer.Ordinal);

        var trespasses =
            from file in SourceFiles(room)
            from reference in References(file).Where(reference => MayUse.ContainsKey(reference) && !allowed.Contains(reference))
            select $"{Path.GetRelativePath(SharedFacts.RepositoryRoot, file)} uses {reference}";

        Assert.That(trespasses.Distinct(), Is.Empty);
    }

    [TestCaseSource(nameof(Rooms))]
    public void Room_UsesThePulumiSdkOnlyWhereItMay(string room)
    {
        if (MayUsePulumi.Contains(room) || room == "Pulumi")
        {
            Assert.Pass($"{room} is written against the SDK.");
        }

        Assert.That(SourceFiles(room).Where(file => PulumiUsing().IsMatch(File.ReadAllText(file))), Is.Empty);
    }

    [Test]
    public void Root_HasExactlyOneProject() =>
        Assert.That(
            Directory.EnumerateFiles(SharedFacts.RepositoryRoot).Where(file => ProjectOrSolution().IsMatch(file)).Select(Path.GetFileName),
            Is.EqualTo(new[] { "QsGen.csproj" }),
            "a second project or solution file at the root makes `dotnet build` ambiguous for an engine");

    [Test]
    public void Walls_KnowEveryFolderWithSource()
    {
        var withSource =
            from folder in Directory.EnumerateDirectories(SharedFacts.RepositoryRoot)
            let name = Path.GetFileName(folder)
            where !name.StartsWith('.') && name is not ("bin" or "obj" or "tests" or "docs" or "out" or "site" or "artifacts")
            where SourceFiles(name).Any()
            select name;

        Assert.That(withSource, Is.SubsetOf(MayUse.Keys));
    }

    private static IEnumerable<string> SourceFiles(string room)
    {
        var folder = Path.Combine(SharedFacts.RepositoryRoot, room);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal))
                .Where(file => !Path.GetRelativePath(folder, file).StartsWith("bin", StringComparison.Ordinal))
            : [];
    }

    private static IEnumerable<string> References(string file) =>
        OwnNamespace().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\bQsGen\.([A-Z]\w+)")]
    private static partial Regex OwnNamespace();

    [GeneratedRegex(@"^\s*(global\s+)?using\s+(static\s+)?Pulumi\b|\bglobal::Pulumi\b", RegexOptions.Multiline)]
    private static partial Regex PulumiUsing();

    [GeneratedRegex(@"\.(csproj|sln|slnx|fsproj|vbproj)$")]
    private static partial Regex ProjectOrSolution();
}
