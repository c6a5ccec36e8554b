using Markdig.Helpers;
using Markdig.Parsers;
using QsGen.Handbook.References;

namespace QsGen.Handbook.Rendering;

/// <summary>Reads <c>[[kind:name]]</c> and <c>[[kind:name|shown]]</c>.</summary>
internal sealed class ReferenceParser : InlineParser
{
    private readonly PageRun _run;
    private readonly ReferenceBook _references;

    public ReferenceParser(PageRun run, ReferenceBook references)
    {
        (_run, _references) = (run, references);
        OpeningCharacters = ['['];
    }

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.Text.AsSpan(slice.Start, slice.Length);
        if (!rest.StartsWith("[[", StringComparison.Ordinal) || rest.IndexOf("]]", StringComparison.Ordinal) is not (> 0 and var end))
        {
            return false;
        }

        var inner = rest[2..end].ToString();
        if (inner.Split(':', 2) is not [var kind, var named] || !kind.All(char.IsAsciiLetterLower))
        {
            return false;
        }

        var (name, shown) = named.Split('|', 2) is [var before, var after] ? (before, after) : (named, null);
        try
        {
            var target = _references.Resolve(kind, name);
            processor.Inline = new ReferenceInline(target, kind, shown ?? target.Text);
        }
        catch (ReferenceException mistake)
        {
            _run.Problems.Add(new(_run.Page.Path, _run.Page.LineOf($"[[{inner}]]"), $"[[{inner}]]: {mistake.Message}"));
            processor.Inline = new Markdig.Syntax.Inlines.LiteralInline(shown ?? name);
        }

        slice.Start += end + 2;
        return true;
    }
}
