using System.Collections.Immutable;
using QsGen.Database.Relations;
using QsGen.Database.Schema;

namespace QsGen.Database.Refresh;

/// <summary>What a full refresh builds, and which tables each build waits for: those that its file names.</summary>
internal static class BuildPlan
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
            run.Schema.NameOf(table), next.Dialect.Analyze(run.Schema.StoredNameOf(table), [.. table.PrimaryKey])));
        var ddl = new SchemaDdl(next);
        var indexes = run.Catalogue.Steps.OfType<RelationStep>()
            .SelectMany(step => ddl.CreateIndexes(step.Table).Select(statement => new IndexBuild(next.NameOf(step.Table), statement)));
        return [.. statistics, .. tables.OrderByDescending(build => waiting[build.Table]), .. indexes];
    }

    private static ImmutableArray<TableBuild> Tables(RefreshRun run, DatabaseSchema next, RelationValues values)
    {
        var names = DatabaseSchema.Base.ToDictionary(table => table.ShortName, run.Schema.NameOf, StringComparer.Ordinal);
        var builds = ImmutableArray.CreateBuilder<TableBuild>();
        foreach (var step in run.Catalogue.Steps.Where(step => step is RelationStep or WorkStep))
        {
            var table = next.Dialect.ObjectName(next.Prefix, step.Name);
            var needs = step.ReadsInFull.Where(names.ContainsKey);
            builds.Add(new(step, table, run.QueryForAll(step, next, values), [.. needs.Select(name => names[name])]));
            names.Add(step.Name, table);
        }

        return builds.ToImmutable();
    }
}
