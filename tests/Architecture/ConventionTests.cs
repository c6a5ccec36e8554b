using System.Reflection;
using System.Runtime.CompilerServices;
using QsGen.Tests.Support;

namespace QsGen.Tests.Architecture;

/// <summary>Keeps the habits that no analyzer keeps: small files, short lines, no mutable static state.</summary>
internal sealed class ConventionTests
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

    private static IEnumerable<string> SourceFiles() => Walk(Repository.Root);

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs").Concat(
            Directory.EnumerateDirectories(folder)
                .Where(inner => !SkippedFolders.Contains(Path.GetFileName(inner)))
                .SelectMany(Walk));

    private static bool IsTest(string file) => Relative(file).StartsWith("tests", StringComparison.Ordinal);

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file);
}
