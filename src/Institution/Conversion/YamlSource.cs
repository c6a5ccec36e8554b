using System.Collections.Immutable;
using QsGen.Institution.Editing;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;
using Scalar = YamlDotNet.Core.Events.Scalar;

namespace QsGen.Institution.Conversion;

/// <summary>The text of an institution with its nodes, and the changes that are made to it by place, so that all else stays.</summary>
internal sealed class YamlSource
{
    private readonly ImmutableArray<(int Start, string Text)> _comments;
    private readonly Dictionary<int, int> _ends;
    private readonly HashSet<int> _kept = [];

    /// <summary>Opens a text.</summary>
    /// <param name="text">A valid institution.</param>
    public YamlSource(string text)
    {
        Edit = new(text);
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        Root = (YamlMappingNode)stream.Documents.Single().RootNode;
        _comments = [.. CommentsOf(text)];
        _ends = BracketsOf(text);
    }

    /// <summary>The whole.</summary>
    public YamlMappingNode Root { get; }

    /// <summary>What is changed.</summary>
    public TextEdit Edit { get; }

    /// <summary>True when a text uses anchors or merge keys: what stands in one place counts in several, and no place can be changed
    /// alone.</summary>
    public static bool SharesNodes(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            if (parser.Current is YamlDotNet.Core.Events.AnchorAlias
                or NodeEvent { Anchor.IsEmpty: false }
                or Scalar { Value: "<<", Style: ScalarStyle.Plain })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The mappings of a section; none when the file has no such list.</summary>
    public IEnumerable<YamlMappingNode> Items(string section) =>
        Value(Root, section) is YamlSequenceNode list ? list.OfType<YamlMappingNode>() : [];

    /// <summary>The value of a key; null when it is absent.</summary>
    public static YamlNode? Value(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    /// <summary>The text of a key's scalar; null when it is absent, or no scalar.</summary>
    public static string? Text(YamlMappingNode map, string key) => (Value(map, key) as YamlScalarNode)?.Value;

    /// <summary>Where the value of a node ends; what a parser calls the end of a block lies behind the comments after it.</summary>
    public int End(YamlNode node)
    {
        if (node is not YamlScalarNode && _ends.TryGetValue((int)node.Start.Index, out var bracket))
        {
            return bracket;
        }

        switch (node)
        {
            case YamlMappingNode { Children.Count: > 0 } map:
                return map.Children.Max(entry => Math.Max(End(entry.Key), End(entry.Value)));
            case YamlSequenceNode { Children.Count: > 0 } list:
                return list.Children.Max(End);
            default:
                var end = (int)node.End.Index;
                while (end > node.Start.Index && char.IsWhiteSpace(Edit.Original[end - 1]))
                {
                    end--;
                }

                return end;
        }
    }

    /// <summary>Where the line of a place begins.</summary>
    public int LineStart(int place) => place == 0 ? 0 : Edit.Original.LastIndexOf('\n', place - 1) + 1;

    /// <summary>Where the line after that of a place begins.</summary>
    public int LineEnd(int place) => Edit.Original.IndexOf('\n', place) is >= 0 and var feed ? feed + 1 : Edit.Original.Length;

    /// <summary>The comments between two places, each once, for those who take the text between them away.</summary>
    public ImmutableArray<string> TakeComments(int start, int end) =>
        [.. _comments.Where(comment => comment.Start >= start && comment.Start < end && _kept.Add(comment.Start))
            .Select(comment => comment.Text)];

    /// <summary>Puts comments on lines of their own above the line of a place.</summary>
    public void AddComments(int place, IEnumerable<string> comments)
    {
        var start = LineStart(place);
        var indent = Edit.Original[start..].TakeWhile(letter => letter == ' ').Count();
        foreach (var comment in comments)
        {
            Edit.Replace(start, start, $"{new string(' ', indent)}#{comment}{Edit.NewLine}");
        }
    }

    // Where what is within brackets ends; nodes know where their bracket opens.
    private static Dictionary<int, int> BracketsOf(string text)
    {
        var (ends, open) = (new Dictionary<int, int>(), new Stack<(int Start, bool IsFlow)>());
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case SequenceStart sequence:
                    open.Push(((int)sequence.Start.Index, sequence.Style == SequenceStyle.Flow));
                    break;
                case MappingStart mapping:
                    open.Push(((int)mapping.Start.Index, mapping.Style == MappingStyle.Flow));
                    break;
                case SequenceEnd or MappingEnd:
                    var (start, isFlow) = open.Pop();
                    if (isFlow)
                    {
                        // The parser's mark stands before the bracket.
                        ends[start] = (int)parser.Current.Start.Index + 1;
                    }

                    break;
            }
        }

        return ends;
    }

    private static IEnumerable<(int Start, string Text)> CommentsOf(string text)
    {
        var scanner = new Scanner(new StringReader(text), skipComments: false);
        while (scanner.MoveNext())
        {
            if (scanner.Current is YamlDotNet.Core.Tokens.Comment comment)
            {
                var start = (int)comment.Start.Index;
                var feed = text.IndexOf('\n', start);
                yield return (start, text[(start + 1)..(feed < 0 ? text.Length : feed)].TrimEnd('\r'));
            }
        }
    }
}
