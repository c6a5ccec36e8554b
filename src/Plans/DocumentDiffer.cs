using System.Collections.Immutable;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Plans;

/// <summary>Compares documents the way people read them: which sheet, visual, column, filter, parameter or line of SQL changed.</summary>
/// <remarks>Elements of lists are matched by their ids, so that one that moved or came first does not change all that follow.</remarks>
internal sealed class DocumentDiffer
{
    private readonly ImmutableArray<DocumentChange>.Builder _changes = ImmutableArray.CreateBuilder<DocumentChange>();
    private readonly ImmutableArray<PropertyPath> _hidden;
    private readonly ImmutableHashSet<string> _replaceKeys;
    private readonly NameIndex _names;

    private DocumentDiffer(IEnumerable<string> hidden, IEnumerable<string> replaceKeys, NameIndex names) =>
        (_hidden, _replaceKeys, _names) = ([.. hidden.Select(PropertyPath.Parse)], [.. replaceKeys], names);

    /// <summary>What differs between two property bags, in the order of the document.</summary>
    /// <param name="olds">The bag before.</param>
    /// <param name="news">The bag after.</param>
    /// <param name="hidden">Places not to show.</param>
    /// <param name="replaceKeys">Properties that are the reason of a replacement.</param>
    public static ImmutableArray<DocumentChange> Compare(
        PropertyObject olds, PropertyObject news, IEnumerable<string> hidden, IEnumerable<string> replaceKeys)
    {
        var differ = new DocumentDiffer(hidden, replaceKeys, new NameIndex(olds, news));
        differ.Compare(DocumentPlace.Root, olds, news);
        return differ._changes.ToImmutable();
    }

    private void Compare(DocumentPlace place, PropertyValue? olds, PropertyValue? news)
    {
        var (old, current) = (olds?.WithoutOutputs(), news?.WithoutOutputs());
        if (SameContent(old, current) || _hidden.Any(path => path.Contains(place.Path)))
        {
            return;
        }

        switch (old, current)
        {
            case (PropertySecret, _) or (_, PropertySecret):
                Add(place, old, current);
                break;
            case (PropertyObject before, PropertyObject after):
                CompareObjects(place, before, after);
                break;
            case (PropertyArray before, PropertyArray after):
                CompareLists(place, before, after);
                break;
            case (PropertyString before, PropertyString after) when before.Value.Contains('\n') || after.Value.Contains('\n'):
                Add(place, old, current, LineDiffer.Compare(before.Value, after.Value));
                break;
            default:
                Add(place, old, current);
                break;
        }
    }

    private void CompareObjects(DocumentPlace place, PropertyObject before, PropertyObject after)
    {
        var keys = before.Keys.Union(after.Keys).Where(key => !key.StartsWith("__", StringComparison.Ordinal));
        foreach (var key in keys.Order(StringComparer.Ordinal))
        {
            var inner = place.Key(key);
            if (PartNames.OfMapEntry(place.Name, key) is { } part)
            {
                CompareParts(inner.Within(part), before.Find(key), after.Find(key));
            }
            else
            {
                Compare(inner, before.Find(key), after.Find(key));
            }
        }
    }

    private void CompareLists(DocumentPlace place, PropertyArray before, PropertyArray after)
    {
        if (ListIdentity.Find(before, after) is { } identity)
        {
            CompareById(place, before, after, identity.Key, identity.Olds, identity.News);
            return;
        }

        if (before.Items.Concat(after.Items).All(item => item is not (PropertyObject or PropertyArray)))
        {
            Add(place, before, after, summary: ListWords.Changed(before, after, _names));
            return;
        }

        for (var i = 0; i < Math.Max(before.Items.Length, after.Items.Length); i++)
        {
            Compare(
                place.Index(i),
                i < before.Items.Length ? before.Items[i] : null,
                i < after.Items.Length ? after.Items[i] : null);
        }
    }

    private void CompareById(
        DocumentPlace place,
        PropertyArray before,
        PropertyArray after,
        string key,
        ImmutableArray<string> olds,
        ImmutableArray<string> news)
    {
        foreach (var id in olds.Where(id => !news.Contains(id)))
        {
            CompareParts(Element(before, olds, id), before.Items[olds.IndexOf(id)], null);
        }

        foreach (var id in news)
        {
            var old = olds.Contains(id) ? before.Items[olds.IndexOf(id)] : null;
            CompareParts(Element(after, news, id), old, after.Items[news.IndexOf(id)]);
        }

        foreach (var move in ListWords.Moves(olds, news, _names))
        {
            Add(Element(after, news, move.Id), olds.IndexOf(move.Id), news.IndexOf(move.Id), summary: move.Words);
        }

        DocumentPlace Element(PropertyArray list, ImmutableArray<string> ids, string id)
        {
            var index = ids.IndexOf(id);
            return place.Element(index, id, PartNames.Of(place.Name, key, ListIdentity.Unwrap(list.Items[index], key)!, _names));
        }
    }

    /// <summary>A part that comes or goes is one change, whatever it holds.</summary>
    private void CompareParts(DocumentPlace place, PropertyValue? before, PropertyValue? after)
    {
        if (before is PropertyObject { Count: 1 } old && after is PropertyObject { Count: 1 } current
            && old.Keys.First() is var wrapper && current.ContainsKey(wrapper) && old[wrapper] is PropertyObject)
        {
            // The object that only says the part's kind is no place of its own to people.
            Compare(place.Key(wrapper) with { Inner = "" }, old[wrapper], current[wrapper]);
        }
        else if (before is not null && after is not null)
        {
            Compare(place, before, after);
        }
        else if (!_hidden.Any(path => path.Contains(place.Path)))
        {
            var element = before as PropertyObject ?? after as PropertyObject;
            var wrapped = element is { Count: 1 } && element.Values.First() is PropertyObject;
            Add(place, before, after, wholePart: true, summary: element is null ? null : PartNames.KindOf(element, wrapped));
        }
    }

    private void Add(
        DocumentPlace place,
        PropertyValue? before,
        PropertyValue? after,
        ImmutableArray<TextLine> lines = default,
        bool wholePart = false,
        string? summary = null)
    {
        var kind = before is null ? DifferenceKind.Add : after is null ? DifferenceKind.Delete : DifferenceKind.Update;
        var top = place.Path.Segments.IsEmpty ? "" : place.Path.Segments[0].Key;
        _changes.Add(new DocumentChange(place.Text, kind, place.Parts, ShownJson.Of(before), ShownJson.Of(after))
        {
            Inner = PartNames.Say(place.Inner),
            Lines = lines.IsDefault ? [] : lines,
            WholePart = wholePart,
            Summary = summary,
            Replaces = _replaceKeys.Any(key => key == top || key == place.Path.ToString()),
        });
    }

    private static bool SameContent(PropertyValue? old, PropertyValue? current) =>
        old is null ? current is null : current is not null && old.WithoutSecrets().Equals(current.WithoutSecrets());
}
