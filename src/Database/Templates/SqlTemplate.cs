using System.Text.RegularExpressions;
using Fluid;
using QsGen.Database.Dialects;

namespace QsGen.Database.Templates;

/// <summary>A <c>.sql</c> file in Liquid's notation, read once and rendered for any dialect and institution.</summary>
/// <remarks>
/// <para>Every <c>{{ … }}</c> must end in one of the filters of <see cref="SqlFilters"/>. Text that comes from the values
/// can only be escaped, by <c>literal</c>, <c>ident</c>, <c>table</c> or as the key of <c>json_value</c>; writing it in any
/// other way is an error, as is a name that the values do not define.</para>
/// <para>A line that holds nothing but one <c>{% … %}</c> tag that writes nothing leaves no line behind. <c>{% comment %}</c> blocks
/// describe the file to its readers and never reach the database. <see cref="TableTags"/> has the tags that read tables.</para>
/// </remarks>
internal sealed partial class SqlTemplate
{
    private static readonly FluidParser Liquid = Parser("assign", "break", "capture", "case", "comment", "continue", "for", "if", "unless");

    private readonly IFluidTemplate _template;
    private readonly string _source;

    private SqlTemplate(string name, string source, IFluidTemplate template, TemplateReads reads) =>
        (Name, _source, _template, Reads) = (name, source, template, reads);

    /// <summary>The resource name, for example <c>Sql/Datasets/l1-drift.sql</c>.</summary>
    public string Name { get; }

    /// <summary>The tables and parts that it names.</summary>
    public TemplateReads Reads { get; }

    /// <summary>Reads a template.</summary>
    /// <exception cref="SqlTemplateException">The text is not a valid template, or it writes a value without a filter.</exception>
    public static SqlTemplate Parse(string name, string source)
    {
        var text = source.ReplaceLineEndings("\n");
        var reads = TemplateReads.Of(name, text);
        var folded = LoneTag().Replace(text, "${tag}\n%}");
        if (!Liquid.TryParse(OutputLocator.Mark(folded), out var template, out var error))
        {
            var place = ParserPosition().Match(error);
            throw new SqlTemplateException(name, place.Success ? int.Parse(place.Groups["line"].ValueSpan) : null, FirstLine(error));
        }

        return new SqlTemplate(name, folded, new OutputLocator(name).VisitTemplate(template), reads);
    }

    /// <summary>Renders the template; the same input always gives the same text, without surrounding blank lines.</summary>
    /// <param name="dialect">The engine whose spelling the filters use.</param>
    /// <param name="prefix">The institution's prefix, which the filter <c>table</c> puts in front of object names.</param>
    /// <param name="values">An object whose properties the template reads under their names in snake_case; not a dictionary,
    /// because a name that is missing in one would go unnoticed.</param>
    /// <exception cref="SqlTemplateException">A value is missing, or is not what the template's filter takes.</exception>
    public string Render(SqlDialect dialect, string prefix, object? values = null) => Render(SqlTarget.Of(dialect, prefix), values);

    /// <summary>The same for tables whose names do not all begin alike, or for changes only.</summary>
    /// <exception cref="SqlTemplateException">A value is missing, or is not what the template's filter takes.</exception>
    public string Render(SqlTarget target, object? values)
    {
        var context = SqlFilters.Context(target, values);
        try
        {
            return _template.Render(context, NullEncoder.Default, isolateContext: false).Trim('\n', ' ');
        }
        catch (FluidException problem)
        {
            throw new SqlTemplateException(Name, LineOf(problem.Message), problem.Message, problem);
        }
    }

    /// <summary>Writes the template as a part of another, which brings its values.</summary>
    internal async Task<string> WriteAsync(TemplateContext context)
    {
        try
        {
            return (await _template.RenderAsync(context, NullEncoder.Default, isolateContext: false)).Trim('\n', ' ');
        }
        catch (FluidException problem)
        {
            throw new SqlTemplateException(Name, LineOf(problem.Message), problem.Message, problem);
        }
    }

    // The tags that are left out (echo, cycle, raw and others) could write text past the filters.
    private static FluidParser Parser(params string[] tags)
    {
        var parser = new FluidParser();
        foreach (var tag in parser.RegisteredTags.Keys.Except(tags).ToList())
        {
            parser.RegisteredTags.Remove(tag);
        }

        TableTags.Register(parser);

        return parser;
    }

    private static string FirstLine(string text) => text.Split('\n')[0];

    // Only a tag can fail here (outputs know their line); the error quotes the name that is to blame.
    private int? LineOf(string message)
    {
        var name = QuotedName().Match(message).Groups["name"].Value;
        var at = name.Length == 0 ? -1 : _source.IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? null : _source.AsSpan(0, at).Count('\n') + 1;
    }

    // Tags that write text keep their line.
    [GeneratedRegex(@"^[ \t]*(?<tag>\{%(?!\s*(end)?(from|from_either|join|left_join|part)\b)((?!%\})[^\n])*)%\}[ \t]*\n",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex LoneTag();

    [GeneratedRegex(@"\((?<line>[0-9]+):[0-9]+\)")]
    private static partial Regex ParserPosition();

    [GeneratedRegex("'(?<name>[^']+)'")]
    private static partial Regex QuotedName();
}
