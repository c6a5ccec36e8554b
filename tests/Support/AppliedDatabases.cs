using System.Collections.Concurrent;
using NodaTime;
using NodaTime.Testing;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Institution;

namespace QsGen.Tests.Support;

/// <summary>Databases that hold an institution's schema and no rows. The schema is applied once and the database copied, because applying
/// costs more than what most tests do with it.</summary>
internal static class AppliedDatabases
{
    private static readonly ConcurrentDictionary<(SqlDialect, InstitutionModel, Instant), Lazy<Task<DatabaseTemplate>>> Templates = [];

    /// <summary>A database of its own for the caller, who disposes of it.</summary>
    /// <param name="dialect">The engine.</param>
    /// <param name="institution">Whose schema it holds.</param>
    /// <param name="appliedAt">When the schema says that it was applied.</param>
    public static async Task<TestDatabase> CopyAsync(SqlDialect dialect, InstitutionModel institution, Instant appliedAt)
    {
        var template = Templates.GetOrAdd(
            (dialect, institution, appliedAt),
            _ => new(() => DatabaseTemplate.MakeAsync(dialect, session => ApplyAsync(session, institution, appliedAt))));
        return await (await template.Value).CopyAsync();
    }

    /// <summary>Drops what was copied from.</summary>
    public static async Task DropAsync()
    {
        foreach (var template in Templates.Values)
        {
            await (await template.Value).DisposeAsync();
        }

        Templates.Clear();
    }

    private static async Task ApplyAsync(ISqlSession session, InstitutionModel institution, Instant at)
    {
        var plan = await new SchemaApplier(session, institution, new FakeClock(at)).ApplyAsync(default);
        Assert.That(plan.Obstacles, Is.Empty);
    }
}
