using System.Reflection;
using System.Text.RegularExpressions;
using QsGen.Tests.Architecture;
using QsGen.Tests.Support;

namespace QsGen.Tests.Docs;

/// <summary>Pages for people name what there is: each path and type exists; each snippet is code of a file that its page names.</summary>
internal sealed partial class PageTests
{
    // Names of other people's types and terms that look like ours.
    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "NpgsqlBinaryImporter", "NuGetAudit", "TrimmerRootAssembly",
    };

    private static readonly string Root = Repository.Root;

    private static readonly Lazy<HashSet<string>> Names = new(() =>
    [
        .. from assembly in Assemblies.Rooms.Select(Load).Append(typeof(PageTests).Assembly)
           from type in assembly.GetTypes()
           from name in type.GetMembers(Everything).Select(member => member.Name).Append(type.Name.Split('`')[0])
           select name,
        .. Assemblies.Rooms.Append("QsGen"),
    ]);

    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static IEnumerable<string> Pages =>
    [
        "README.md", "CONTRIBUTING.md", "SECURITY.md", "src/Packaging/README.md",
        .. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}").Order(),
    ];

    private static IEnumerable<string> Guides => Pages.Where(page => page.StartsWith("docs/adding-", StringComparison.Ordinal));

    [TestCaseSource(nameof(Pages))]
    public void Page_EveryPathThatItNames_Exists(string page) =>
        Assert.That(PathsIn(page).Where(path => !Path.Exists(Path.Combine(Root, path))), Is.Empty);

    [TestCaseSource(nameof(Pages))]
    public void Page_EveryLinkToAFile_LeadsToOne(string page) =>
        Assert.That(
            Link().Matches(Text(page)).Select(match => match.Groups["target"].Value)
                .Where(target => !target.Contains("://", StringComparison.Ordinal))
                .Where(target => !Path.Exists(Path.Combine(Root, Path.GetDirectoryName(page)!, target))),
            Is.Empty);

    [TestCaseSource(nameof(Pages))]
    public void Page_EveryTypeOrMemberThatItNames_Exists(string page) =>
        Assert.That(
            Code().Matches(Prose(page)).Select(match => match.Groups["code"].Value)
                .Where(code => Identifier().IsMatch(code))
                .Where(code => code.Split('.').Any(name => !Names.Value.Contains(name) && !Foreign.Contains(name)))
                .Distinct(),
            Is.Empty);

    [TestCaseSource(nameof(Guides))]
    public void Guide_EverySnippet_IsCodeOfAFileThatThePageNames(string page)
    {
        var sources = PathsIn(page).Select(path => Path.Combine(Root, path))
            .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path) : [path])
            .Where(file => Path.GetExtension(file) is ".cs" or ".sql")
            .Select(file => Unindented(File.ReadAllText(file)))
            .ToList();

        Assert.That(
            Fence().Matches(Text(page)).Select(match => match.Groups["code"].Value)
                .Where(snippet => !sources.Exists(source => source.Contains(Unindented(snippet), StringComparison.Ordinal))),
            Is.Empty);
    }

    [Test]
    public void PageOfThePackages_ItsProgram_IsCodeThatCompiles()
    {
        var program = Fence().Match(Text("src/Packaging/README.md")).Groups["code"].Value;
        var (usings, body) = (program.Split("\n\n")[0], string.Join("\n\n", program.Split("\n\n")[1..]));
        var source = Unindented(File.ReadAllText(Path.Combine(Root, "tests/Stacks/Samples/WholeBank.cs")));

        Assert.That(source, Does.StartWith(Unindented(usings)));
        Assert.That(source, Does.Contain(Unindented(body)).And.Contain("DatabaseUrl"));
    }

    [Test]
    public void Guides_HaveSnippets() =>
        Assert.That(Guides.Where(page => Fence().Count(Text(page)) == 0), Is.Empty, "a guide without code, or fences that are not found");

    private static Assembly Load(string room) => Assembly.Load(room == "Pulumi" ? room : $"QsGen.{room}");

    private static string Text(string page) => File.ReadAllText(Path.Combine(Root, page)).ReplaceLineEndings("\n");

    // Without fenced and indented blocks.
    private static string Prose(string page) => string.Join(
        '\n', AnyFence().Replace(Text(page), "").Split('\n').Where(line => !line.StartsWith("    ", StringComparison.Ordinal)));

    private static IEnumerable<string> PathsIn(string page) =>
        Code().Matches(Prose(page)).Select(match => match.Groups["code"].Value).Where(code => RepositoryPath().IsMatch(code)).Distinct();

    private static string Unindented(string code) =>
        string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("```(?:csharp|sql)\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex AnyFence();

    [GeneratedRegex("`(?<code>[^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?:src|Sql|Components|Stacks|tests|docs|Provider|\.github)/[\w./-]*\z")]
    private static partial Regex RepositoryPath();

    // At least two humps, so that ordinary words and settings are left alone.
    [GeneratedRegex(@"^(?:[A-Z]\w*[a-z]\w*[A-Z]\w*)(?:\.[A-Z]\w*)*\z")]
    private static partial Regex Identifier();
}
