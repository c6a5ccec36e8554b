using System.Diagnostics;
using System.Text;
using QsGen.Tests.Support;

namespace QsGen.Tests.Stacks.Formats;

/// <summary>A stack with its database and state as a program of one format left them; the README beside this says how.</summary>
/// <param name="Number">The format.</param>
internal sealed record ReleasedFormat(int Number)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Stacks", "Formats");

    /// <summary>The formats that there is a stack of, oldest first.</summary>
    public static IEnumerable<int> Numbers => Directory.EnumerateDirectories(Folder)
        .Select(Path.GetFileName)
        .Where(name => name!.All(char.IsAsciiDigit))
        .Select(name => int.Parse(name!, null))
        .Order();

    /// <summary>Puts the stack into an empty folder.</summary>
    public async Task UnpackAsync(string folder)
    {
        var archive = Path.Combine(Folder, FormattableString.Invariant($"{Number}"), "stack.tar.xz");
        using var tar = Process.Start(new ProcessStartInfo("tar", ["--extract", "--file", archive, "--directory", folder]))!;
        await tar.WaitForExitAsync();
        Assert.That(tar.ExitCode, Is.Zero);
    }

    /// <summary>The statements that put the rows of tables there; every engine takes them.</summary>
    /// <param name="folder">Where the stack was unpacked.</param>
    /// <param name="wants">Which tables, by full name.</param>
    public static IEnumerable<string> Rows(string folder, Func<string, bool> wants) =>
        from file in Directory.EnumerateFiles(Path.Combine(folder, "rows")).Order(StringComparer.Ordinal)
        let table = Path.GetFileNameWithoutExtension(file)
        where wants(table)
        let lines = Cells(File.ReadAllText(file)).ToList()
        select $"INSERT INTO {table} ({string.Join(", ", lines[0].Select(name => $"\"{name}\""))}) VALUES\n"
            + string.Join(",\n", lines.Skip(1).Select(line => $"({string.Join(", ", line.Select(Literal))})"));

    /// <summary>The cell of the last row of a table.</summary>
    public static string? LastCell(string folder, string table, string column)
    {
        var lines = Cells(File.ReadAllText(Path.Combine(folder, "rows", $"{table}.csv"))).ToList();
        var place = Array.IndexOf(lines[0], column);
        return place < 0 ? null : lines[^1][place];
    }

    private static string Literal(string? cell) => cell is null ? "NULL" : $"'{cell.Replace("'", "''", StringComparison.Ordinal)}'";

    // Comma-separated values as RFC 4180 has them; a cell without anything is null, one of two quotation marks is empty.
    private static IEnumerable<string?[]> Cells(string text)
    {
        var (line, cell, isQuoted, wasQuoted) = (new List<string?>(), new StringBuilder(), false, false);
        for (var place = 0; place < text.Length; place++)
        {
            var sign = text[place];
            if (isQuoted && sign == '"' && place + 1 < text.Length && text[place + 1] == '"')
            {
                cell.Append('"');
                place++;
            }
            else if (sign == '"')
            {
                (isQuoted, wasQuoted) = (!isQuoted, true);
            }
            else if (isQuoted || sign is not (',' or '\n' or '\r'))
            {
                cell.Append(sign);
            }
            else if (sign != '\r')
            {
                line.Add(cell.Length == 0 && !wasQuoted ? null : cell.ToString());
                cell.Clear();
                wasQuoted = false;
                if (sign == '\n')
                {
                    yield return [.. line];
                    line.Clear();
                }
            }
        }
    }
}
