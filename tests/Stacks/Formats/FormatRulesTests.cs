using System.Text.RegularExpressions;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Institution.Loading;
using QsGen.Tests.Support;

namespace QsGen.Tests.Stacks.Formats;

/// <summary>Nobody forgets to count the format up, or to keep a stack of it.</summary>
internal sealed partial class FormatRulesTests
{
    [Test]
    public async Task Program_KeepsTheRules()
    {
        using var folder = new TemporaryFolder();
        var newest = ReleasedFormat.Numbers.Last();
        await new ReleasedFormat(newest).UnpackAsync(folder.Path);
        var institution = InstitutionLoader.Parse(
            await File.ReadAllBytesAsync(Path.Combine(folder.Path, "bank.yaml")), "bank.yaml").Model!;
        var versions = $"{institution.Instance.Value}_schema_version";
        var rules = new FormatRules(
            SchemaFormat.Current,
            SchemaFormat.Program,
            Heading().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "CHANGELOG.md")))
                .Any(heading => heading.Groups["version"].Value == SchemaFormat.Program),
            SchemaVersions.ObjectsHash(DatabaseSchema.Of(institution, SqlDialects.DuckDb)));
        var isCurrent = newest == SchemaFormat.Current;

        Assert.That(
            rules.Complaint(
                [.. ReleasedFormat.Numbers],
                isCurrent ? ReleasedFormat.LastCell(folder.Path, versions, "program_version") : null,
                isCurrent ? ReleasedFormat.LastCell(folder.Path, versions, "objects_hash") : null),
            Is.Null);
        Assert.That(ReleasedFormat.Numbers, Has.None.GreaterThan(SchemaFormat.Current));
    }

    [TestCase(2, "1.1.0", false, new[] { 0, 1 }, null, null, null)]
    [TestCase(2, "1.1.0", false, new[] { 0, 2 }, "1.1.0", "b", "no stack is kept of format 1: tests/Stacks/Formats/README.md")]
    [TestCase(2, "1.1.0", true, new[] { 0, 1 }, null, null,
        "version 1.1.0 is released and no stack is kept of its format 2: tests/Stacks/Formats/README.md")]
    [TestCase(2, "1.1.0", true, new[] { 0, 1, 2 }, "1.1.0", "a", null)]
    [TestCase(2, "1.1.1", false, new[] { 0, 1, 2 }, "1.1.0", "b", null)]
    [TestCase(2, "1.1.1", false, new[] { 0, 1, 2 }, "1.1.0", "a",
        "the tables differ from those of version 1.1.0, and SchemaFormat.Current is still 2: count it up")]
    public void Rules(int current, string version, bool isReleased, int[] kept, string? writer, string? objects, string? complaint) =>
        Assert.That(new FormatRules(current, version, isReleased, "b").Complaint(kept, writer, objects), Is.EqualTo(complaint));

    [GeneratedRegex(@"^## \[(?<version>\d[^\]]*)\]", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
