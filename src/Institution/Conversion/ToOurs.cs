using QsGen.Institution.Format;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace QsGen.Institution.Conversion;

/// <summary>Writes what release 16 says in this program's own keys. All of it can be said.</summary>
internal sealed class ToOurs(YamlSource source, InstitutionModel model)
{
    /// <summary>Makes the changes.</summary>
    public void Write()
    {
        foreach (var entry in source.Items(Keys.Rails).Concat(source.Items(Keys.TransferTemplates))
            .Where(entry => YamlSource.Value(entry, Keys.TransferType) is null && YamlSource.Value(entry, Keys.Name) is YamlScalarNode))
        {
            var name = YamlSource.Value(entry, Keys.Name)!;
            new MappingChange(source, entry).AddAfter(Keys.Name, $"{Keys.TransferType}: {Spelled(name)}");
        }

        foreach (var (limit, position) in source.Items(Keys.LimitSchedules).Select((limit, position) => (limit, position)))
        {
            var change = new MappingChange(source, limit);
            if (YamlSource.Value(limit, Keys.Rail) is not null)
            {
                change.Replace(Keys.Rail, $"{Keys.TransferType}: {Quoted(model.LimitSchedules[position].TransferType.Value)}");
            }

            if (LimitDirectionWords.Find(YamlSource.Text(limit, Keys.Direction)) is { } direction)
            {
                Word(change, limit, Keys.Direction, LimitDirectionWords.Of(direction));
            }
        }

        foreach (var account in source.Items(Keys.Accounts).Concat(source.Items(Keys.AccountTemplates)))
        {
            if (BalanceCadenceWords.Find(YamlSource.Text(account, Keys.BalanceCadence)) is { } cadence)
            {
                Word(new(source, account), account, Keys.BalanceCadence, BalanceCadenceWords.Of(cadence));
            }
        }

        foreach (var row in source.Items(Keys.Chains).Where(row => YamlSource.Value(row, Keys.Children) is not null).ToList())
        {
            Chain(row);
        }
    }

    /// <summary>A text in quotes.</summary>
    public static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // A name as it stands in the file, so that what needed no quotes has none.
    private string Spelled(YamlNode name) => source.Edit.Original[(int)name.Start.Index..source.End(name)];

    private static void Word(MappingChange change, YamlMappingNode map, string key, string word)
    {
        if (YamlSource.Text(map, key) != word)
        {
            change.Replace(key, $"{key}: {word}");
        }
    }

    private void Chain(YamlMappingNode row)
    {
        var children = (YamlSequenceNode)YamlSource.Value(row, Keys.Children)!;
        var parent = YamlSource.Value(row, Keys.Parent)!;
        var names = children.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var entries = model.Chains
            .Where(entry => entry.Parent.Value == YamlSource.Text(row, Keys.Parent) && names.Contains(entry.Child.Value))
            .ToList();

        // Children that share a transfer have no other form; beside them the rest may stay too.
        if (entries.Exists(entry => entry.FanIn) || entries.Count != children.Children.Count)
        {
            return;
        }

        var change = new MappingChange(source, row);
        change.Replace(Keys.Children, Said(entries[0], Spelled(NameNode(children.Children[0]))));
        change.Remove(Keys.Choose);
        change.Remove(Keys.XorGroup);
        var description = YamlSource.Value(row, Keys.Description);
        var (end, dash) = (source.End(row), DashOf(row));
        foreach (var (entry, child) in entries.Zip(children.Children).Skip(1))
        {
            var said = Said(entry, Spelled(NameNode(child))).Prepend($"{Keys.Parent}: {Spelled(parent)}");
            if (description is YamlScalarNode { Style: not (ScalarStyle.Literal or ScalarStyle.Folded) })
            {
                said = said.Append($"{Keys.Description}: {Quoted(((YamlScalarNode)description).Value!)}");
            }
            else if (description is YamlScalarNode prose)
            {
                said = said.Append($"{Keys.Description}: {Escaped(prose.Value!)}");
            }

            source.Edit.InsertAfterLine(end, $"{dash}- {{{string.Join(", ", said)}}}{source.Edit.NewLine}");
        }
    }

    /// <summary>A text in quotes, on one line.</summary>
    public static string Escaped(string text) => Quoted(text).Replace("\n", "\\n", StringComparison.Ordinal);

    private static IEnumerable<string> Said(ChainEntry entry, string child)
    {
        yield return $"{Keys.Child}: {child}";
        yield return $"{Keys.Required}: {ValueWords.Flag(entry.Required)}";
        if (entry.XorGroup is { } group)
        {
            yield return $"{Keys.XorGroup}: {Quoted(group.Value)}";
        }
    }

    private string DashOf(YamlMappingNode row)
    {
        var start = source.LineStart((int)row.Start.Index);
        return new string(' ', source.Edit.Original[start..].TakeWhile(letter => letter == ' ').Count());
    }

    private static string NameOf(YamlNode child) => ((YamlScalarNode)NameNode(child)).Value!;

    private static YamlNode NameNode(YamlNode child) => child is YamlMappingNode map ? YamlSource.Value(map, Keys.Name)! : child;
}
