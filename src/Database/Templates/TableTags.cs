using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Parlot.Fluent;

namespace QsGen.Database.Templates;

/// <summary>The tags that read tables, written once for both kinds of refresh.</summary>
/// <remarks>
/// A full refresh reads a table as a whole. An incremental one begins at what changed and looks the matching rows up one by one.
/// Conditions are SQL between the tag and its end; each tag stands on lines of its own.
/// </remarks>
internal static class TableTags
{
    /// <summary>Makes a parser know the tags.</summary>
    public static void Register(FluidParser parser)
    {
        parser.RegisterParserBlock("from", Text("from"), FromAsync);
        parser.RegisterParserTag("from_either", Text("from_either"), FromEitherAsync);
        parser.RegisterParserBlock("join", Text("join"), (tag, condition, writer, encoder, context) =>
            JoinAsync(tag, condition, isLeft: false, writer, encoder, context));
        parser.RegisterParserBlock("left_join", Text("left_join"), (tag, condition, writer, encoder, context) =>
            JoinAsync(tag, condition, isLeft: true, writer, encoder, context));
        parser.RegisterParserTag("part", Terms.Pattern(character => character != '%').Then(text => text.ToString().Trim()), PartAsync);
    }

    private static Parser<TableTag> Text(string tag) =>
        Terms.Pattern(character => character != '%').Then(text => TableTag.Parse(tag, text.ToString()));

    private static async ValueTask<Completion> FromAsync(
        TableTag tag, IReadOnlyList<Statement> condition, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var target = SqlFilters.TargetOf(context);
        var table = Spelled(target, tag.Table);
        if (!target.OnlyChanges)
        {
            await writer.WriteAsync($"FROM {table} {tag.Alias}");
            return Completion.Normal;
        }

        var reach = tag.Scratch is null ? tag.Reach : $"{Spelled(target, tag.Scratch)} {tag.Reach}";
        await writer.WriteAsync($"FROM {reach}\n");
        await writer.WriteAsync(target.Dialect.JoinEach(table, tag.Alias, await WrittenAsync(condition, encoder, context)));
        return Completion.Normal;
    }

    private static async ValueTask<Completion> FromEitherAsync(
        TableTag tag, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var target = SqlFilters.TargetOf(context);
        await writer.WriteAsync($"FROM {Spelled(target, target.OnlyChanges ? tag.Scratch! : tag.Table)} {tag.Alias}");
        return Completion.Normal;
    }

    private static async ValueTask<Completion> JoinAsync(
        TableTag tag, IReadOnlyList<Statement> condition, bool isLeft, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var target = SqlFilters.TargetOf(context);
        var (table, on) = (Spelled(target, tag.Table), await WrittenAsync(condition, encoder, context));
        await writer.WriteAsync((target.OnlyChanges, isLeft) switch
        {
            (true, false) => target.Dialect.JoinEach(table, tag.Alias, on),
            (true, true) => target.Dialect.LeftJoinEach(table, tag.Alias, on),
            (false, _) => $"{(isLeft ? "LEFT " : "")}JOIN {table} {tag.Alias}\n  ON {on}",
        });
        return Completion.Normal;
    }

    private static async ValueTask<Completion> PartAsync(
        string path, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        await writer.WriteAsync(await SqlTemplates.Get($"Sql/{path}.sql").WriteAsync(context));
        return Completion.Normal;
    }

    private static string Spelled(SqlTarget target, string table) => target.Dialect.Identifier(target.NameOf(table));

    private static async Task<string> WrittenAsync(IReadOnlyList<Statement> statements, TextEncoder encoder, TemplateContext context)
    {
        await using var text = new StringWriter { NewLine = "\n" };
        foreach (var statement in statements)
        {
            await statement.WriteToAsync(text, encoder, context);
        }

        return text.ToString().Trim();
    }
}
