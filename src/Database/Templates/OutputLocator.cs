using System.Globalization;
using System.Text.RegularExpressions;
using Fluid.Ast;

namespace QsGen.Database.Templates;

/// <summary>Gives each output of a template the line it stands on, and refuses outputs without an escaping filter.</summary>
/// <remarks>
/// The parser keeps no positions. So each output is given a last filter that carries its line before the text is parsed,
/// and that filter is taken off again afterwards.
/// </remarks>
internal sealed partial class OutputLocator(string template) : AstRewriter
{
    private const string Marker = "at";

    /// <summary>Marks every output of a template's text with its line.</summary>
    public static string Mark(string source) => Output().Replace(source, output =>
    {
        var line = source.AsSpan(0, output.Index).Count('\n') + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{{{{{output.Groups["body"].Value}| {Marker}: {line} }}}}");
    });

    /// <inheritdoc/>
    protected override Statement VisitOutputStatement(OutputStatement outputStatement)
    {
        var line = outputStatement.Expression is FilterExpression { Name: Marker, Parameters: [{ Expression: LiteralExpression mark }] }
            ? (int)mark.Value.ToNumberValue()
            : throw new SqlTemplateException(template, null, "outputs are written as {{ … | filter }} only");
        return ((FilterExpression)outputStatement.Expression).Input is FilterExpression filter && SqlFilters.YieldsSql(filter.Name)
            ? new LocatedOutput(template, line, new OutputStatement(filter))
            : throw new SqlTemplateException(
                template, line, $"an output must end in one of these filters: {string.Join(", ", SqlFilters.Names)}");
    }

    [GeneratedRegex("""\{\{(?<body>('[^']*'|"[^"]*"|[^'"}])*)\}\}""", RegexOptions.ExplicitCapture)]
    private static partial Regex Output();
}
