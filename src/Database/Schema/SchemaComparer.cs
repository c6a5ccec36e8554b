using System.Collections.Immutable;
using QsGen.Database.Sessions;
using QsGen.Institution;

namespace QsGen.Database.Schema;

/// <summary>Says how a database differs from the declaration. Changes nothing.</summary>
internal static class SchemaComparer
{
    /// <summary>
    /// One line per difference, for people: which object, how it differs, what to do. None when the database is as declared.
    /// </summary>
    public static async Task<ImmutableArray<string>> CompareAsync(
        ISqlSession session, InstitutionModel institution, CancellationToken cancellationToken)
    {
        var plan = await new SchemaPlanner(session, institution).PlanAsync(cancellationToken);
        return
        [
            .. plan.Obstacles,
            .. plan.Differences,
            .. plan.FactsChanged
                ? ["the configuration tables do not hold the facts of this institution file; 'schema apply' writes them"]
                : ImmutableArray<string>.Empty,
        ];
    }
}
