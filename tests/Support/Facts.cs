namespace QsGen.Tests.Support;

/// <summary>The facts that tests hold the product to: the files of <c>tests/Facts</c>, which its README explains.</summary>
internal static class Facts
{
    /// <summary>What stands in a table for nothing.</summary>
    public const string None = "–";

    /// <summary>The rows of a table below its heading, cell by cell.</summary>
    /// <param name="name">The table within <c>tests/Facts</c>, without extension, such as <c>institutions/spec_example/rails</c>.</param>
    /// <exception cref="FormatException">A row has more or fewer cells than the heading.</exception>
    public static IReadOnlyList<string[]> ReadRows(string name)
    {
        var lines = ReadLines($"{name}.tsv").Select(line => line.Split('\t')).ToList();
        var odd = lines.FindIndex(cells => cells.Length != lines[0].Length);
        return odd < 0 ? lines[1..] : throw new FormatException($"{name}.tsv:{odd + 1} has not as many cells as the heading.");
    }

    /// <summary>The lines of a file within <c>tests/Facts</c>.</summary>
    public static IReadOnlyList<string> ReadLines(string file) =>
        File.ReadAllLines(PathOf(file));

    /// <summary>Writes a file within <c>tests/Facts</c>, one that tests keep themselves.</summary>
    public static void WriteLines(string file, IEnumerable<string> lines) =>
        File.WriteAllText(PathOf(file), $"{string.Join('\n', lines)}\n");

    private static string PathOf(string file) => Path.Combine(Repository.Root, "tests", "Facts", file);
}
