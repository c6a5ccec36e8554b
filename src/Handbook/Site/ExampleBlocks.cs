using System.Collections.Immutable;
using System.Text;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Handbook.Rendering;
using QsGen.Institution;

namespace QsGen.Handbook.Site;

/// <summary>The worked examples of the feed as <c>data etl-example</c> prints them, for pages.</summary>
/// <param name="institution">Whose feed it is.</param>
/// <param name="day">The day of the postings.</param>
internal sealed class ExampleBlocks(InstitutionModel institution, LocalDate day)
{
    private const string All = "all";

    private readonly Lazy<ImmutableArray<EtlExample>> _all = new(() => EtlExamples.Of(institution, day));

    /// <summary>The examples of a case, or all.</summary>
    /// <exception cref="PageBlockException">There is no such case.</exception>
    public IEnumerable<ExampleBlock> Write(string kind)
    {
        if (kind != All && !ExampleKind.All.Any(known => known.Name == kind))
        {
            throw new PageBlockException(
                $"there is no example '{kind}'; there are all, {string.Join(", ", ExampleKind.All.Select(known => known.Name))}");
        }

        return _all.Value.Where(example => kind == All || example.Kind.Name == kind).Select(example => Block(example, kind == All));
    }

    private ExampleBlock Block(EtlExample example, bool hasHeading)
    {
        var before = new StringBuilder();
        before.Append(hasHeading ? $"\n\n## {MarkdownEscape.Text(example.Title)}\n\n" : $"\n\n**{MarkdownEscape.Text(example.Title)}.** ")
            .Append($"{MarkdownEscape.Text(example.Why)}\n\nRead by ")
            .AppendJoin(", ", example.Kind.Relations.Select(relation => $"[[table:{relation}]]")).Append("; shown on ")
            .AppendJoin(", ", example.Kind.Sheets.Select(sheet => $"[[sheet:{sheet}]]"))
            .Append($".\n\nLoaded and refreshed, [[table:{example.Kind.Shown}]] has:\n\n");
        var rows = EtlExamples.Rows(example, institution, SqlDialects.DuckDb);
        return new(
            before.ToString(),
            example.EffectQuery(institution.Instance.Value),
            $"\n\n::: details The rows\n```sql\n{rows}\n```\n:::\n\n");
    }
}
