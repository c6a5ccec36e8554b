using QsGen.Institution.Format;
using QsGen.Institution.Loading;
using YamlDotNet.RepresentationModel;

namespace QsGen.Institution.Conversion;

/// <summary>Writes chains as rows of children: one that has to follow, alternatives of which exactly one follows, or ones that share a
/// transfer. What else there is becomes a comment.</summary>
internal sealed class SixteenChains(YamlSource source, InstitutionModel model, UnsaidList unsaid)
{
    private readonly GroupNames _names = new([]);
    private readonly List<ChainEntry> _said = [];
    private readonly HashSet<XorGroupName> _done = [];

    /// <summary>Makes the changes, and tells the entries that the text has then.</summary>
    public ValueList<ChainEntry> Write()
    {
        var position = 0;
        foreach (var row in source.Items(Keys.Chains))
        {
            var count = YamlSource.Value(row, Keys.Children) is YamlSequenceNode children ? children.Children.Count : 1;
            Write(row, [.. model.Chains.Skip(position).Take(count)], YamlSource.Value(row, Keys.Children) is not null);
            position += count;
        }

        return _said.ToValueList();
    }

    private void Write(YamlMappingNode row, List<ChainEntry> entries, bool isList)
    {
        var first = entries[0];
        if (first.XorGroup is { } group && !isList)
        {
            entries = [.. model.Chains.Where(entry => entry.XorGroup == group)];
            if (!_done.Add(group))
            {
                Drop(row, entries.Exists(entry => entry.Required) ? first : null);
                return;
            }
        }

        var kept = entries.Where(entry => entry.FanIn || entry.Required || entry.XorGroup is not null).ToList();
        var isOptionalGroup = kept.Exists(entry => entry.XorGroup is not null) && !kept.Exists(entry => entry.Required);
        var isSplit = kept.Count(entry => entry is { Required: true, XorGroup: null, FanIn: false }) > 1;
        if (kept.Count == 0 || isOptionalGroup)
        {
            var what = isOptionalGroup ? "alternatives of which none has to follow" : "a child that need not follow";
            unsaid.Add(row, $"{what}; there the entry would ask for one after each '{first.Parent}', so it is a comment");
            CommentOut(row);
            return;
        }

        if (kept.Count < entries.Count)
        {
            unsaid.Add(row, $"'{entries.Except(kept).First().Child}' need not follow '{first.Parent}'; it is left out");
        }

        Say(row, kept, isList, isSplit, isWhole: isList && kept.Count == entries.Count);
    }

    private void Say(YamlMappingNode row, List<ChainEntry> kept, bool isList, bool isSplit, bool isWhole)
    {
        var change = new MappingChange(source, row);
        var rows = isSplit ? kept.Select(entry => new List<ChainEntry> { entry }).ToList() : [kept];
        if (!isWhole || isSplit)
        {
            change.Replace(isList ? Keys.Children : Keys.Child, $"{Keys.Children}: [{string.Join(", ", rows[0].Select(Child))}]");
        }

        foreach (var key in new[] { Keys.Required, Keys.XorGroup, Keys.Choose })
        {
            change.Remove(key);
        }

        var dash = new string(' ', Math.Max(0, (int)row.Start.Column - 3));
        foreach (var more in rows.Skip(1))
        {
            string?[] keys =
            [
                $"{Keys.Parent}: {ToOurs.Quoted(more[0].Parent.Value)}", $"{Keys.Children}: [{string.Join(", ", more.Select(Child))}]",
                more[0].Description is { } prose ? $"{Keys.Description}: {ToOurs.Escaped(prose)}" : null,
            ];
            source.Edit.InsertAfterLine(
                source.End(row), $"{dash}- {{{string.Join(", ", keys.OfType<string>())}}}{source.Edit.NewLine}");
        }

        foreach (var said in rows)
        {
            var plain = said.Count(entry => !entry.FanIn);
            var name = plain > 1 ? _names.Next(said[0].Parent.Value) : null;
            _said.AddRange(said.Select(entry => entry with
            {
                Required = !entry.FanIn || said.Count == 1,
                XorGroup = entry.FanIn ? null : name,
                Description = said[0].Description,
            }));
        }
    }

    private static string Child(ChainEntry entry)
    {
        var name = ToOurs.Quoted(entry.Child.Value);
        if (!entry.FanIn)
        {
            return name;
        }

        var count = entry.ExpectedParentCount is { } number
            ? FormattableString.Invariant($", {Keys.ExpectedParentCount}: {number}")
            : "";
        return $"{{{Keys.Name}: {name}, {Keys.FanIn}: true{count}}}";
    }

    // A member of a group stands in the row of the first one; what people wrote about it stays as a comment.
    private void Drop(YamlMappingNode row, ChainEntry? member)
    {
        if (member is null)
        {
            CommentOut(row);
            return;
        }

        var (start, end) = (source.LineStart((int)row.Start.Index), source.LineEnd(source.End(row)));
        source.AddComments(start, source.TakeComments(start, end));
        if (member.Description is { } prose)
        {
            source.AddComments(start, [$" {member.Child}: {prose.ReplaceLineEndings(" ").Trim()}"]);
        }

        source.Edit.Replace(start, end, "");
    }

    private void CommentOut(YamlMappingNode row)
    {
        var end = source.LineEnd(source.End(row));
        for (var start = source.LineStart((int)row.Start.Index); start < end; start = source.LineEnd(start))
        {
            source.Edit.Replace(start, start, "# ");
        }
    }
}
