using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Architecture;

/// <summary>Keeps the habits that no analyzer keeps: small files, short lines, no mutable static state.</summary>
internal sealed partial class ConventionTests
{
    private const int LongestFile = 500;
    private const int LongestTestFile = 800;
    private const int LongestLine = 140;

    private static readonly string[] SkippedFolders = ["bin", "obj", "node_modules", ".git", "out", "site", "artifacts"];

    // What changes or watches something that the whole process shares, by how tests write it.
    private static readonly string[] ChangesOfTheProcess =
    [
        "Directory.SetCurrentDirectory(", "Environment.SetEnvironmentVariable(", "engine.RunAsync(", "new ProviderCallWatch(",
    ];

    private static readonly Assembly[] Product =
        [.. Assemblies.Rooms.Where(room => room != "Pulumi").Select(room => Assembly.Load($"QsGen.{room}"))];

    [Test]
    public void Files_CanBeReadInOneSitting() =>
        Assert.That(
            SourceFiles().Where(file => File.ReadLines(file).Count() > (IsTest(file) ? LongestTestFile : LongestFile)).Select(Relative),
            Is.Empty);

    [Test]
    public void Lines_FitTheScreen() =>
        Assert.That(
            from file in SourceFiles()
            from line in File.ReadLines(file).Index()
            where line.Item.Length > LongestLine
            select $"{Relative(file)}:{line.Index + 1} has {line.Item.Length} characters",
            Is.Empty);

    [Test]
    public void StaticFields_AreReadOnly() =>
        Assert.That(
            from type in Product.SelectMany(assembly => assembly.GetTypes())
            where !type.IsDefined(typeof(CompilerGeneratedAttribute))
                && type.Namespace?.StartsWith("QsGen", StringComparison.Ordinal) == true
            where type.Namespace != "QsGen.Wire.Rpc"
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute))
            select $"{type.FullName}.{field.Name}",
            Is.Empty);

    [Test]
    public void FixturesAboutTheWholeProcess_RunAlone() =>
        Assert.That(
            from file in SourceFiles()
            where IsTest(file) && !file.EndsWith($"{nameof(ConventionTests)}.cs", StringComparison.Ordinal)
            let text = File.ReadAllText(file)
            where text.Contains("[Test", StringComparison.Ordinal) || text.Contains("[SetUp]", StringComparison.Ordinal)
            where ChangesOfTheProcess.Any(change => text.Contains(change, StringComparison.Ordinal))
            where !text.Contains("[NonParallelizable]", StringComparison.Ordinal)
            select Relative(file),
            Is.Empty);

    [Test]
    public void Usings_AreInOrder() =>
        Assert.That(
            from file in SourceFiles()
            let usings = File.ReadLines(file).TakeWhile(line => !line.StartsWith("namespace", StringComparison.Ordinal))
                .Select(line => UsingDirective().Match(line)).Where(match => match.Success).ToList()
            where !usings.Select(KeyOf).SequenceEqual(usings.Select(KeyOf).Order())
            select Relative(file),
            Is.Empty,
            "namespaces first, those of System first among them, then static ones, then aliases, each by the alphabet");

    [GeneratedRegex(@"^(?:global )?using (?:(?<static>static )?(?<name>[\w.]+)|(?<alias>\w+) = .+);$")]
    private static partial Regex UsingDirective();

    private static (int Kind, bool IsNotOfSystem, string Name) KeyOf(Match directive) => directive switch
    {
        _ when directive.Groups["alias"] is { Success: true } alias => (2, false, alias.Value.ToUpperInvariant()),
        _ when directive.Groups["name"].Value is var name => (
            directive.Groups["static"].Success ? 1 : 0,
            name != "System" && !name.StartsWith("System.", StringComparison.Ordinal),
            name.ToUpperInvariant().Replace('.', '\t')),
        _ => throw new ArgumentException("no directive", nameof(directive)),
    };

    private static IEnumerable<string> SourceFiles() => Walk(Repository.Root);

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs").Concat(
            Directory.EnumerateDirectories(folder)
                .Where(inner => !SkippedFolders.Contains(Path.GetFileName(inner)))
                .SelectMany(Walk));

    private static bool IsTest(string file) => Relative(file).StartsWith("tests", StringComparison.Ordinal);

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file);
}
