using System.Collections.Immutable;
using System.Text.RegularExpressions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Figures;

/// <summary>The queries of <c>answers.sql</c>.</summary>
internal sealed partial class Answers
{
    private const string File = "tests/Components/Figures/answers.sql";

    private Answers(ImmutableArray<(string Name, string Sql)> sections)
    {
        Tables = [.. sections.Where(section => section.Name.StartsWith("table ", StringComparison.Ordinal))
            .Select(section => (section.Name[6..], section.Sql))];
        Visuals = sections.Where(section => section.Name.Contains(" | ")).ToImmutableDictionary(
            section => (section.Name.Split(" | ")[0], section.Name.Split(" | ")[1]), section => section.Sql);
    }

    /// <summary>Tables to keep, each from the ones before it.</summary>
    public ImmutableArray<(string Name, string Sql)> Tables { get; }

    /// <summary>Queries by sheet and title.</summary>
    public ImmutableDictionary<(string Sheet, string Title), string> Visuals { get; }

    /// <summary>Reads the file.</summary>
    public static Answers Read()
    {
        var text = System.IO.File.ReadAllText(Path.Combine(Repository.Root, File));
        return new([.. Section().Matches(text).Select(match => (match.Groups[1].Value.Trim(), match.Groups[2].Value.Trim()))]);
    }

    /// <summary>Whether an answer depends on a control.</summary>
    public static bool Mentions(string sql, string control) => sql.Contains($"{{{control}:") || sql.Contains($"{{{control}}}");

    /// <summary>SQL with the tables of an institution and what the controls hold.</summary>
    public static string Bind(string sql, string prefix, ControlValues controls) =>
        Place().Replace(sql, match => match.Groups[1].Value switch
        {
            var name when char.IsUpper(name[0]) => controls.Sql(name, match.Groups[2].Value),
            var fact when controls.Facts.TryGetValue(fact, out var value) => value,
            var table => $"{prefix}_{table}",
        });

    [GeneratedRegex(@"^-- (table \w+|[\w-]+ \| .+)\n((?:(?!-- ).*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"\{([^{}:]+)(?::([^{}]+))?\}")]
    private static partial Regex Place();
}
