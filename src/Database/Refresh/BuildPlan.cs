using System.Collections.Immutable;
using System.Text.RegularExpressions;
using QsGen.Database.Relations;
using QsGen.Database.Schema;

namespace QsGen.Database.Refresh;

/// <summary>What a full refresh builds, and which tables each build waits for: those that its query names.</summary>
internal static partial class BuildPlan
{
    /// <summary>
    /// The builds, most urgent first: statistics of the base tables, then tables by how long a chain of others waits for them, then
    /// indexes, which no build reads.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="next">The tables made aside.</param>
    /// <param name="values">What the templates read.</param>
    public static ImmutableArray<Build> Of(RefreshRun run, DatabaseSchema next, RelationValues values)
    {
        var tables = Tables(run, next, values);
        var waiting = new Dictionary<string, int>();
        foreach (var build in tables.Reverse())
        {
            waiting[build.Table] = tables.Where(other => other.Needs.Contains(build.Table))
                .Select(other => waiting[other.Table] + 1).DefaultIfEmpty(0).Max();
        }

        var statistics = DatabaseSchema.Base.Select(table => new StatisticsBuild(
            run.Schema.NameOf(table), next.Dialect.Analyze(run.Schema.NameOf(table), [.. table.PrimaryKey])));
        var ddl = new SchemaDdl(next);
        var indexes = RelationCatalogue.Steps.OfType<RelationStep>()
            .SelectMany(step => ddl.CreateIndexes(step.Table).Select(statement => new IndexBuild(next.NameOf(step.Table), statement)));
        return [.. statistics, .. tables.OrderByDescending(build => waiting[build.Table]), .. indexes];
    }

    private static ImmutableArray<TableBuild> Tables(RefreshRun run, DatabaseSchema next, RelationValues values)
    {
        // Any day will do here: it only has to make the query name all that it may read.
        var sample = values with { Today = values.AsOf.Date };
        var names = DatabaseSchema.Base.Select(run.Schema.NameOf).ToList();
        var builds = ImmutableArray.CreateBuilder<TableBuild>();
        foreach (var step in RelationCatalogue.Steps)
        {
            var table = step switch
            {
                WorkStep => values.PairWindow,
                RelationStep relation => next.NameOf(relation.Table),
                _ => null,
            };
            if (table is not null)
            {
                var query = run.Query(step.Template, next, sample);
                var words = Word().Matches(query).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
                builds.Add(new(step, table, query, [.. names.Where(words.Contains)]));
                names.Add(table);
            }
        }

        return builds.ToImmutable();
    }

    // Names of tables are words, quoted or not: prefix and short name have no other characters.
    [GeneratedRegex("[A-Za-z0-9_]+")]
    private static partial Regex Word();
}
