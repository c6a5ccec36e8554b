using QsGen.Institution.Findings;
using QsGen.Institution.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace QsGen.Institution.Parsing;

/// <summary>Builds located nodes from parsing events, with aliases resolved.</summary>
/// <remarks>Keeps its own stack instead of recursing, so that hostile nesting cannot exhaust the thread's.</remarks>
internal sealed class YamlTreeBuilder(FindingLog log)
{
    private const int MaxDepth = 100;

    // An alias stands for all that its anchor holds, so that a short file may hold more than a machine has room for.
    private const int MaxNodes = 1_000_000;

    private readonly Stack<YamlFrame> _open = [];
    private readonly Dictionary<string, (YamlNode Node, int Size)> _anchors = new(StringComparer.Ordinal);
    private int _nodes;

    /// <summary>The document's node once it is complete.</summary>
    public YamlNode? Root { get; private set; }

    /// <summary>True after the first document has started.</summary>
    public bool DocumentSeen { get; private set; }

    /// <summary>Takes the next event; false when a finding ends the reading.</summary>
    public bool Accept(ParsingEvent step)
    {
        switch (step)
        {
            case DocumentStart:
                DocumentSeen = true;
                return true;
            case AnchorAlias alias:
                return AcceptAlias(alias);
            case Scalar scalar:
                return CheckTag(scalar, "str", "int", "float", "bool", "null", "timestamp")
                    && CheckTagFits(scalar)
                    && Count(scalar, 1)
                    && Add(scalar, ToScalar(scalar), 1);
            case SequenceStart start:
                return CheckTag(start, "seq") && Open(start, isMapping: false);
            case MappingStart start:
                return CheckTag(start, "map") && Open(start, isMapping: true);
            case SequenceEnd or MappingEnd:
                var frame = _open.Pop();
                return frame.IsMapping
                    ? YamlMappingBuilder.Build(frame, log) is { } mapping
                        && Count(frame.Start, Math.Max(0, mapping.Entries.Length - frame.Children.Count / 2))
                        && Add(frame.Start, mapping, _nodes - frame.NodesBefore)
                    : Add(
                        frame.Start,
                        new YamlSequence { Line = frame.Line, Column = frame.Column, Items = [.. frame.Children] },
                        _nodes - frame.NodesBefore);
            default:
                return true;
        }
    }

    private static YamlScalar ToScalar(Scalar scalar) => new()
    {
        Line = (int)scalar.Start.Line,
        Column = (int)scalar.Start.Column,
        Text = scalar.Value,
        Kind = KindOf(scalar),
    };

    private static ScalarKind KindOf(Scalar scalar) => TagSuffix(scalar.Tag) switch
    {
        "str" or "!" => ScalarKind.Text,
        "" or "?" => scalar.Style == ScalarStyle.Plain ? ScalarResolver.Resolve(scalar.Value) : ScalarKind.Text,
        _ => ScalarResolver.Resolve(scalar.Value),
    };

    private static string TagSuffix(TagName tag)
    {
        const string Standard = "tag:yaml.org,2002:";
        return tag.IsEmpty ? "" : tag.Value.StartsWith(Standard, StringComparison.Ordinal) ? tag.Value[Standard.Length..] : tag.Value;
    }

    private bool CheckTag(NodeEvent node, params ReadOnlySpan<string> allowed)
    {
        var suffix = TagSuffix(node.Tag);
        if (suffix is "" or "!" or "?" || allowed.Contains(suffix))
        {
            return true;
        }

        Fail(node, $"the tag '{node.Tag.Value}' is not one that institution files use");
        return false;
    }

    private bool CheckTagFits(Scalar scalar)
    {
        var suffix = TagSuffix(scalar.Tag);
        var fits = suffix switch
        {
            "int" => KindOf(scalar) is ScalarKind.Integer,
            "float" => KindOf(scalar) is ScalarKind.Float or ScalarKind.Integer,
            "bool" => KindOf(scalar) is ScalarKind.Boolean,
            "null" => KindOf(scalar) is ScalarKind.Null,
            "timestamp" => KindOf(scalar) is ScalarKind.Date,
            _ => true,
        };
        if (!fits)
        {
            Fail(scalar, $"'{scalar.Value}' is not a value of the tag '!!{suffix}'");
        }

        return fits;
    }

    private bool AcceptAlias(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
        {
            Fail(alias, $"the alias '*{alias.Value.Value}' has no complete anchor before it");
            return false;
        }

        var target = anchored.Node;
        return Count(alias, anchored.Size) && Attach(target with
        {
            Line = (int)alias.Start.Line,
            Column = (int)alias.Start.Column,
            AnchorLine = target.AnchorLine == 0 ? target.Line : target.AnchorLine,
            IsAnchored = false,
        });
    }

    private bool Open(NodeEvent start, bool isMapping)
    {
        if (_open.Count == MaxDepth)
        {
            Fail(start, "lists and mappings are nested too deeply");
            return false;
        }

        _open.Push(new(start, isMapping, _nodes));
        return Count(start, 1);
    }

    private bool Count(ParsingEvent place, int nodes)
    {
        _nodes += nodes;
        if (_nodes <= MaxNodes)
        {
            return true;
        }

        Fail(place, "the file holds more than a million values up to here, those behind aliases and merge keys counted each time");
        return false;
    }

    private bool Add(NodeEvent start, YamlNode node, int size)
    {
        if (!start.Anchor.IsEmpty)
        {
            node = node with { IsAnchored = true };
            _anchors[start.Anchor.Value] = (node, size);
        }

        return Attach(node);
    }

    private bool Attach(YamlNode node)
    {
        if (_open.TryPeek(out var parent))
        {
            parent.Children.Add(node);
        }
        else
        {
            Root = node;
        }

        return true;
    }

    private void Fail(ParsingEvent place, string message) =>
        log.AddAt(LoadRules.ValidYaml, (int)place.Start.Line, (int)place.Start.Column, message);
}
