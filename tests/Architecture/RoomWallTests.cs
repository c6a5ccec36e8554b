using System.Text.RegularExpressions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Architecture;

/// <summary>Keeps the rooms' dependency directions. The compiler keeps a room to what its project file names; these tests keep the
/// project files to the map in <c>docs/architecture.md</c>, and look inside the rooms, where no compiler looks.</summary>
internal sealed partial class RoomWallTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Institution"] = [],
        ["QuickSight"] = [],
        ["Wire"] = [],
        ["Pulumi"] = ["Wire"],
        ["Database"] = ["Institution"],
        ["Demo"] = ["Institution", "Database"],
        ["Provider"] = ["Wire", "Institution", "Database", "Demo"],
        ["Engine"] = ["Wire"],
        ["Plans"] = ["Wire"],
        ["LocalQuickSight"] = ["Wire", "Engine", "QuickSight"],
        ["Viewer"] = ["Institution", "Database"],
        ["Audit"] = ["Institution", "Database"],
        ["Handbook"] = ["Institution", "Database", "Demo", "Viewer"],
        ["Components"] = ["QuickSight", "Database", "Institution", "Pulumi"],
        ["Stacks"] = ["Components", "QuickSight", "Database", "Institution", "Pulumi", "Wire", "Plans"],
        ["Cli"] =
        [
            "Institution", "QuickSight", "Wire", "Database", "Demo", "Provider", "Engine", "LocalQuickSight", "Plans", "Viewer",
            "Audit", "Handbook", "Components", "Stacks", "Pulumi",
        ],
    };

    // Rooms whose namespaces still form circles.
    private static readonly string[] Circular = ["Pulumi"];

    private static IEnumerable<string> Rooms => MayUse.Keys;

    private static IEnumerable<string> RoomsWithoutCircles => Rooms.Except(Circular);

    [TestCaseSource(nameof(Rooms))]
    public void Room_UsesOnlyRoomsItMay(string room) => Assert.That(Assemblies.References(room), Is.SubsetOf(MayUse[room]));

    [TestCaseSource(nameof(RoomsWithoutCircles))]
    public void Namespaces_OfARoom_FormNoCircle(string room) => Assert.That(Assemblies.NamespaceCircles(room), Is.Empty);

    [Test]
    public void Walls_KnowEveryRoom() => Assert.That(Assemblies.Rooms, Is.EquivalentTo(MayUse.Keys));

    [Test]
    public void Root_HasExactlyOneProject() =>
        Assert.That(
            Directory.EnumerateFiles(Repository.Root).Where(file => ProjectOrSolution().IsMatch(file)).Select(Path.GetFileName),
            Is.EqualTo(new[] { "QsGen.csproj" }),
            "a second project or solution file at the root makes `dotnet build` ambiguous for an engine");

    [Test]
    public void SqlFolder_HoldsOnlySql() =>
        Assert.That(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "Sql"), "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) != ".sql"),
            Is.Empty);

    [GeneratedRegex(@"\.(csproj|sln|slnx|fsproj|vbproj)$")]
    private static partial Regex ProjectOrSolution();
}
