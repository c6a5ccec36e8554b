using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace QsGen.Handbook.Rendering;

/// <summary>Reads pages: Liquid with our own tags. <c>{% diagram … %}</c> and <c>{% list … %}</c> put something
/// there, <c>{% example 'in-flight' %}</c> shows a case of the feed,
/// <c>{% query rows %} SELECT … {% endquery %}</c> asks the demo data.</summary>
internal sealed class PageParser : FluidParser
{
    /// <summary>The tags that put something there.</summary>
    public static readonly string[] BlockTags = ["diagram", "list"];

    public PageParser()
    {
        foreach (var tag in BlockTags)
        {
            RegisterParserTag(tag, ArgumentsList, async (arguments, writer, _, context) =>
            {
                var words = new List<string>();
                foreach (var argument in arguments)
                {
                    words.Add((await argument.Expression.EvaluateAsync(context)).ToStringValue());
                }

                await writer.WriteAsync(PageRun.Of(context).Put(tag, words));
                return Completion.Normal;
            });
        }

        RegisterParserTag("example", ArgumentsList, async (arguments, writer, _, context) =>
        {
            var kind = (await arguments[0].Expression.EvaluateAsync(context)).ToStringValue();
            await writer.WriteAsync(await PageRun.Of(context).PutExamplesAsync(kind));
            return Completion.Normal;
        });

        RegisterIdentifierBlock("query", async (name, statements, writer, _, context) =>
        {
            using var sql = new StringWriter();
            foreach (var statement in statements)
            {
                await statement.WriteToAsync(sql, NullEncoder.Default, context);
            }

            var run = PageRun.Of(context);
            var answer = await run.AskAsync(sql.ToString().Trim(), $"query {name}");
            context.SetValue(name, new ArrayValue([.. answer.Rows.Select(row => (FluidValue)new FigureRowValue(answer.Columns, row))]));
            return Completion.Normal;
        });
    }
}
