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

    private readonly Stack<YamlFrame> _open = [];
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);

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
                    && Add(scalar, ToScalar(scalar));
            case SequenceStart start:
                return CheckTag(start, "seq") && Open(start, isMapping: false);
            case MappingStart start:
                return CheckTag(start, "map") && Open(start, isMapping: true);
            case SequenceEnd or MappingEnd:
                var frame = _open.Pop();
                return frame.IsMapping
                    ? YamlMappingBuilder.Build(frame, log) is { } mapping && Add(frame.Start, mapping)
                    : Add(frame.Start, new YamlSequence { Line = frame.Line, Column = frame.Column, Items = [.. frame.Children] });
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
        if (!_anchors.TryGetValue(alias.Value.Value, out var target))
        {
            Fail(alias, $"the alias '*{alias.Value.Value}' has no complete anchor before it");
            return false;
        }

        return Attach(target with
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

        _open.Push(new(start, isMapping));
        return true;
    }

    private bool Add(NodeEvent start, YamlNode node)
    {
        if (!start.Anchor.IsEmpty)
        {
            node = node with { IsAnchored = true };
            _anchors[start.Anchor.Value] = node;
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
