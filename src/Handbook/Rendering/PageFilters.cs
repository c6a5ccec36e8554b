using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Values;
using Markdig;
using NodaTime;
using QsGen.Database.Datasets;
using QsGen.Database.Templates;
using QsGen.Handbook.References;
using QsGen.Institution;

namespace QsGen.Handbook.Rendering;

/// <summary>What pages may do with values. Data is escaped unless one of these filters says what it is.</summary>
/// <remarks><c>code</c>: something to type. <c>prose</c>: a description, whose Markdown is read without HTML in it. <c>money</c>,
/// <c>day</c>: how amounts and days are written. <c>slug</c>: the place of a heading. <c>literal</c>: a text within SQL.
/// <c>check</c>: a check's words, as sheets show them.</remarks>
internal static partial class PageFilters
{
    private static readonly MarkdownPipeline Prose = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The options of all pages.</summary>
    public static TemplateOptions Options { get; } = Create();

    /// <summary>Markdown of data as HTML on one line, so that it can stand in a table or a list. HTML in it is text, links and pictures
    /// keep their words alone, and what is left means nothing to the Markdown around it.</summary>
    public static string Inline(string markdown)
    {
        var html = Outward().Replace(Markdown.ToHtml(markdown.Trim(), Prose), "").ReplaceLineEndings(" ").Trim();
        if (html.StartsWith("<p>", StringComparison.Ordinal) && html.EndsWith("</p>", StringComparison.Ordinal)
            && html.IndexOf("<p>", 3, StringComparison.Ordinal) < 0)
        {
            html = html[3..^4];
        }

        return Meaningful().Replace(html, match => string.Create(CultureInfo.InvariantCulture, $"&#{(int)match.Value[0]};"));
    }

    private static TemplateOptions Create()
    {
        var options = new TemplateOptions
        {
            StrictFilters = true,
            MemberAccessStrategy = new DeclaredMembers(),
            CultureInfo = CultureInfo.InvariantCulture,
        };
        options.ValueConverters.Add(value => value switch
        {
            IName or BundleSelector => new StringValue(value.ToString()!),
            Duration age => new StringValue(IsoDuration.Label(age)),
            ValueType when value is not IEnumerable && value.GetType().Namespace == typeof(InstitutionModel).Namespace =>
                new StringValue(value.ToString()!),
            _ => null,
        });
        Add(options, "code", input => Trusted(MarkdownEscape.Code(input.ToStringValue())));
        Add(options, "prose", input => Trusted(Inline(input.ToStringValue())));
        Add(options, "money", input => input.IsNil()
            ? input
            : new StringValue(input.ToNumberValue().ToString("#,##0.00#", CultureInfo.InvariantCulture)));
        Add(options, "day", input => new StringValue(input.ToStringValue() is { Length: > 10 } time ? time[..10] : input.ToStringValue()));
        Add(options, "slug", input => Trusted(ReferenceBook.Slug(input.ToStringValue())));
        Add(options, "literal", input => Trusted($"'{input.ToStringValue().Replace("'", "''", StringComparison.Ordinal)}'"));
        Add(options, "check", input => new StringValue(CheckNames.All.GetValueOrDefault(input.ToStringValue(), input.ToStringValue())));
        return options;
    }

    private static void Add(TemplateOptions options, string name, Func<FluidValue, FluidValue> filter) =>
        options.Filters.AddFilter(name, (input, _, _) => filter(input));

    private static StringValue Trusted(string text) => new(text, encode: false);

    [GeneratedRegex("</?(?:a|img)\\b[^>]*>")]
    private static partial Regex Outward();

    [GeneratedRegex(@"[|`*_~\[\]\\{}$^]")]
    private static partial Regex Meaningful();
}
