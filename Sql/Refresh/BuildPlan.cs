using System.Collections.Immutable;
using System.Text.RegularExpressions;
using QsGen.Sql.Relations;
using QsGen.Sql.Schema;

namespace QsGen.Sql.Refresh;

/// <summary>What a full refresh builds, and which tables each build waits for: those that its query names.</summary>
internal static partial class BuildPlan
{
    /// <summary>The builds in the catalogue's order.</summary>
    /// <param name="run">The run.</param>
    /// <param name="next">The tables made aside.</param>
    /// <param name="values">What the templates read.</param>
    public static ImmutableArray<Build> Of(RefreshRun run, DatabaseSchema next, RelationValues values)
    {
        // Any day will do here: it only has to make the query name all that it may read.
        var sample = values with { Today = values.AsOf.Date };
        var builds = ImmutableArray.CreateBuilder<Build>();
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
                builds.Add(new(step, table, query, [.. builds.Select(build => build.Table).Where(words.Contains)]));
            }
        }

        return builds.ToImmutable();
    }

    // Names of tables are words, quoted or not: prefix and short name have no other characters.
    [GeneratedRegex("[A-Za-z0-9_]+")]
    private static partial Regex Word();
}
