using System.Net;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.References;

namespace QsGen.Handbook.Rendering;

/// <summary>What our pages have beyond Markdown: typed references, notes and folded blocks, code with a language.</summary>
/// <param name="run">The page at hand.</param>
/// <param name="references">Looks up references.</param>
internal sealed class HandbookMarkdown(PageRun run, ReferenceBook references) : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new ReferenceParser(run, references));

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.Insert(0, new ReferenceWriter(run.Page));
            html.ObjectRenderers.Replace<HtmlCustomContainerRenderer>(new ContainerWriter());
            html.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeWriter(run));
            html.ObjectRenderers.Replace<HtmlTableRenderer>(new TableWriter());
        }
    }

    private sealed class ReferenceWriter(PageSource page) : HtmlObjectRenderer<ReferenceInline>
    {
        protected override void Write(HtmlRenderer renderer, ReferenceInline obj)
        {
            var target = obj.Target;
            var text = WebUtility.HtmlEncode(obj.Text);
            var inner = target.IsCode ? $"<code>{text}</code>" : text;
            var hint = target.Hint.Length > 0 && obj.Kind != "page" ? $" data-hint=\"{WebUtility.HtmlEncode(target.Hint)}\"" : "";
            if (target.Page is { } to && to != page.Path)
            {
                var anchor = target.Anchor.Length > 0 ? $"#{target.Anchor}" : "";
                renderer.Write($"<a class=\"ref {obj.Kind}\" href=\"{PagePaths.Relative(page.Path, to)}{anchor}\"{hint}>{inner}</a>");
            }
            else
            {
                renderer.Write(target.IsCode ? inner : $"<span class=\"ref {obj.Kind}\">{inner}</span>");
            }
        }
    }

    // ::: note, ::: warning, ::: details Title
    private sealed class ContainerWriter : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainer obj)
        {
            renderer.EnsureLine();
            if (obj.Info == "details")
            {
                var title = string.IsNullOrWhiteSpace(obj.Arguments) ? "More" : obj.Arguments;
                renderer.Write($"<details><summary>{WebUtility.HtmlEncode(WebUtility.HtmlDecode(title))}</summary>\n");
                renderer.WriteChildren(obj);
                renderer.Write("</details>\n");
                return;
            }

            renderer.Write($"<div class=\"{(obj.Info == "warning" ? "note warning" : "note")}\" role=\"note\">\n");
            renderer.WriteChildren(obj);
            renderer.Write("</div>\n");
        }
    }

    private sealed class CodeWriter(PageRun run) : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock obj)
        {
            var fenced = obj as FencedCodeBlock;
            var (language, text) = (fenced?.Info ?? "", obj.Lines.ToString());
            if (language is "sql" or "sh")
            {
                run.Examples.Add(new(run.Page.Path, language, fenced?.Arguments ?? "", text));
            }

            renderer.EnsureLine();
            renderer.Write($"<pre tabindex=\"0\"><code class=\"{WebUtility.HtmlEncode(language)}\">")
                .Write(CodeColors.Write(language, text)).Write("</code></pre>\n");
        }
    }

    // A wide table scrolls by itself, so that the page never does.
    private sealed class TableWriter : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine();
            renderer.Write("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">\n");
            base.Write(renderer, table);
            renderer.Write("</div>\n");
        }
    }
}
