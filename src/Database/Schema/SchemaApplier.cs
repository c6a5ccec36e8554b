using NodaTime;
using QsGen.Database.Sessions;
using QsGen.Institution;

namespace QsGen.Database.Schema;

/// <summary>Makes a database hold the declared objects and the institution's facts. Never drops or empties a base table.</summary>
/// <remarks>
/// On PostgreSQL and DuckDB all of it is one transaction. Oracle commits each change by itself; a run that dies there leaves some of
/// them, and the next run does the rest.
/// </remarks>
/// <param name="session">A session that nothing else uses meanwhile.</param>
/// <param name="institution">Whose objects and facts.</param>
/// <param name="clock">Says when.</param>
internal sealed class SchemaApplier(ISqlSession session, InstitutionModel institution, IClock clock)
{
    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);

    /// <summary>Plans and applies. A plan with obstacles is returned without anything having run.</summary>
    /// <exception cref="SqlSessionException">Another run is going on, or the database failed.</exception>
    public async Task<SchemaPlan> ApplyAsync(CancellationToken cancellationToken)
    {
        await using var held = await session.LockAsync(_schema.LockName, cancellationToken);
        var plan = await new SchemaPlanner(session, institution).PlanAsync(cancellationToken, isAlone: true);
        if (plan.IsEmpty || !plan.Obstacles.IsEmpty)
        {
            return plan;
        }

        if (!session.Dialect.HasTransactionalDdl)
        {
            await session.ScriptAsync(plan.Statements, cancellationToken);
        }

        await using var transaction = await session.BeginAsync(cancellationToken);
        if (session.Dialect.HasTransactionalDdl)
        {
            await session.ScriptAsync(plan.Statements, cancellationToken);
        }

        await new ConfigurationLoader(session, _schema).WriteAsync(institution, cancellationToken);
        await new DemoLoadRegistry(session, _schema).BringForwardAsync(cancellationToken);
        await new SchemaVersions(session, _schema).RecordAsync(
            institution, clock.GetCurrentInstant().InUtc().LocalDateTime, isMended: !plan.Statements.IsEmpty, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return plan;
    }
}
