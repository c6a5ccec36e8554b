using System.Collections.Immutable;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;

namespace QsGen.Cli.Json;

/// <summary>The parts of <c>json test</c>.</summary>
internal sealed class DefinitionTest(InstitutionDeployment deployment, CliContext context)
{
    /// <summary>What AWS would refuse.</summary>
    public ImmutableArray<DefinitionFinding> OfDocuments() => [.. deployment.Documents.Findings.Select(DefinitionFinding.Of)];

    /// <summary>How the files of a folder differ from the definitions.</summary>
    public ImmutableArray<DefinitionFinding> OfFiles(string folder)
    {
        var files = new DocumentFolder(context.FullPath(folder));
        var documents = deployment.Documents.All.ToList();
        var differing =
            from document in documents
            let message = files.Difference(document) switch
            {
                FileOutcome.Created => "is missing; 'json apply' writes it",
                FileOutcome.Updated => "is not what 'json apply' would write",
                _ => null,
            }
            where message is not null
            select DefinitionFinding.OfFile(Path.Combine(folder, document.FileName), message);
        var stale = files.Written().Except(documents.Select(document => document.FileName))
            .Select(name => DefinitionFinding.OfFile(Path.Combine(folder, name), "belongs to no definition; 'json apply' removes it"));

        return [.. differing, .. stale];
    }

    /// <summary>What is wrong with the SQL of the datasets, on the configured database or else on an empty embedded one.</summary>
    public async Task<ImmutableArray<DefinitionFinding>> OfSqlAsync(CancellationToken cancellationToken)
    {
        var findings = ConfiguredDatabase.Exists(deployment)
            ? await ConfiguredDatabase.OnExistingAsync(
                deployment, context, session => OnDatabaseAsync(session, cancellationToken), cancellationToken)
            : await OnEmbeddedAsync(cancellationToken);

        return [.. findings.Select(DefinitionFinding.Of)];
    }

    private async Task<ImmutableArray<DatasetFinding>> OnDatabaseAsync(ISqlSession session, CancellationToken cancellationToken)
    {
        var schema = DatabaseSchema.Of(deployment.Institution, session.Dialect);
        string[] tables = [.. DatabaseSchema.Tables.Select(schema.NameOf)];
        var present = await session.ExistingTablesAsync(tables, cancellationToken);
        return tables.FirstOrDefault(table => !present.Contains(table)) is { } missing
            ? [new("all datasets", $"the database has no table {missing}; 'qsgen schema apply --execute' creates what is missing")]
            : await RunAsync(session, cancellationToken);
    }

    private async Task<ImmutableArray<DatasetFinding>> OnEmbeddedAsync(CancellationToken cancellationToken)
    {
        var embedded = SqlDialects.DuckDb;
        await context.Error.WriteLineAsync(deployment.Dialect == embedded
            ? "There is no database yet; the SQL runs on an empty embedded one."
            : $"No database is configured; the SQL for {embedded.Name} runs on an empty embedded one, that for "
                + $"{deployment.Dialect.Name} is not run.");
        await using var session = await SqlSessions.OpenAsync(new DuckDbUrl(DuckDbUrl.InMemory), cancellationToken);
        await new SchemaApplier(session, deployment.Institution, ConfiguredDatabase.ClockOf(context)).ApplyAsync(cancellationToken);

        return await RunAsync(session, cancellationToken);
    }

    private Task<ImmutableArray<DatasetFinding>> RunAsync(ISqlSession session, CancellationToken cancellationToken) =>
        DatasetCheck.RunAsync(session, DatasetQueries.All(deployment.Institution, session.Dialect), cancellationToken);
}
