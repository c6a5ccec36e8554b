using System.Text.RegularExpressions;
using QsGen.Institution.Format;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace QsGen.Institution.Editing;

/// <summary>Writes the lock of the demo data into the text of an institution: only the values of <c>seed_hash</c> and the comments that
/// name the hash of each part are touched.</summary>
internal static partial class SeedHashEdit
{
    private const string NewDialect = "postgres";

    /// <summary>The hashes of the parts that the comments of a text hold, by the names of the parts.</summary>
    public static IReadOnlyDictionary<string, string> Parts(string yaml) =>
        PartPattern().Matches(yaml).DistinctBy(match => match.Groups["name"].Value)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["hash"].Value);

    /// <summary>The text with the lock set, or null when that can't be done without changing what else the text says: then a person has
    /// to write it.</summary>
    /// <param name="yaml">A valid institution.</param>
    /// <param name="total">The hash of all the data. It does not depend on the engine, so it stands under every dialect that is there.
    /// </param>
    /// <param name="parts">Name and hash of each part.</param>
    public static string? Set(string yaml, string total, IEnumerable<KeyValuePair<string, string>> parts)
    {
        var root = Root(yaml);
        var text = new TextEdit(yaml);
        foreach (Match line in PartPattern().Matches(yaml))
        {
            text.Replace(line.Index, line.Index + line.Length, "");
        }

        var afterLine = root.Children.Keys.FirstOrDefault(IsKey) is { } key ? Update(root, key, total, text) : Append(root, total, text);
        if (root.Style != MappingStyle.Flow)
        {
            var indent = new string(' ', Column(root) + 2);
            text.InsertAfterLine(afterLine, string.Concat(parts.Select(part => $"{indent}# {part.Key} {part.Value}{text.NewLine}")));
        }

        var edited = text.ToString();
        return IsMeant(root, edited, total) ? edited : null;
    }

    // Where the line ends below which the parts stand.
    private static int Update(YamlMappingNode root, YamlNode key, string total, TextEdit text)
    {
        var value = root.Children[key];
        if (value is not YamlMappingNode { Children.Count: > 0 } dialects)
        {
            return WriteScalar(text, key, value, total);
        }

        return dialects.Children.Max(dialect => WriteScalar(text, dialect.Key, dialect.Value, total));
    }

    private static int WriteScalar(TextEdit text, YamlNode key, YamlNode value, string total)
    {
        // A value left out has no place of its own: it belongs behind the colon.
        if (value is YamlScalarNode { Value: "" or null, Style: ScalarStyle.Plain })
        {
            var colon = text.Original.IndexOf(':', (int)key.End.Index) + 1;
            text.Replace(colon, colon, $" \"{total}\"");
            return colon;
        }

        text.Replace((int)value.Start.Index, (int)value.End.Index, $"\"{total}\"");
        return (int)value.End.Index;
    }

    private static int Append(YamlMappingNode root, string total, TextEdit text)
    {
        if (root.Style == MappingStyle.Flow)
        {
            var brace = text.Original.LastIndexOf('}');
            var comma = root.Children.Count == 0 || EndsWithComma().IsMatch(text.Original[..brace]) ? "" : ", ";
            text.Replace(brace, brace, $"{comma}{Keys.SeedHash}: {{{NewDialect}: \"{total}\"}}");
            return brace;
        }

        var last = root.Children.Count == 0 ? 0 : (int)root.Children.Last().Value.Start.Index;
        var end = DocumentEnd().Match(text.Original, last) is { Success: true } mark ? mark.Index : text.Original.Length;
        var gap = end == 0 || text.Original[end - 1] == '\n' ? "" : text.NewLine;
        var indent = new string(' ', Column(root));
        text.Replace(end, end, $"{gap}{indent}{Keys.SeedHash}:{text.NewLine}{indent}  {NewDialect}: \"{total}\"{text.NewLine}");
        return end;
    }

    private static bool IsMeant(YamlMappingNode before, string edited, string total)
    {
        try
        {
            var after = Root(edited);
            var locked = after.Children.First(entry => IsKey(entry.Key)).Value;
            return Rest(after).Equals(Rest(before)) && (locked is YamlMappingNode dialects
                ? dialects.Children.Values.All(value => value is YamlScalarNode scalar && scalar.Value == total)
                : locked is YamlScalarNode { Value: { } only } && only == total);
        }
        catch (Exception broken) when (broken is YamlException or InvalidOperationException)
        {
            return false;
        }
    }

    private static YamlMappingNode Rest(YamlMappingNode root) => new(root.Children.Where(entry => !IsKey(entry.Key)));

    private static bool IsKey(YamlNode key) => key is YamlScalarNode { Value: Keys.SeedHash };

    private static int Column(YamlMappingNode root) =>
        root.Children.Count == 0 ? 0 : (int)root.Children.First().Key.Start.Column - 1;

    private static YamlMappingNode Root(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    [GeneratedRegex(@"(?m)^[ \t]*# (?<name>\S+) (?<hash>[0-9a-f]{64})[ \t]*(?:\r?\n|\z)")]
    private static partial Regex PartPattern();

    [GeneratedRegex(@"(?m)^(?:\.\.\.|---)(?:[ \t\r]|$)")]
    private static partial Regex DocumentEnd();

    [GeneratedRegex(@",\s*\z")]
    private static partial Regex EndsWithComma();
}
