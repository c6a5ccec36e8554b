using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace QsGen.Database.Templates;

/// <summary>An output that reports its own line when it fails.</summary>
internal sealed class LocatedOutput(string template, int line, OutputStatement output) : Statement
{
    /// <inheritdoc/>
    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        try
        {
            return await output.WriteToAsync(writer, encoder, context).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is FluidException or ArgumentException or FormatException)
        {
            throw new SqlTemplateException(template, line, problem.Message, problem);
        }
    }
}
