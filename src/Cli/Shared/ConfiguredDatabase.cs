using NodaTime;
using QsGen.Cli.Outcomes;
using QsGen.Components.Deployment;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Demo.Loading;

namespace QsGen.Cli.Shared;

/// <summary>Opens the configured database for a command, and turns its failures into messages.</summary>
internal static class ConfiguredDatabase
{
    /// <summary>Runs work on the deployment's database; a file that is not there is made.</summary>
    /// <exception cref="InvalidInputException">No database is configured.</exception>
    /// <exception cref="OperationFailedException">The database failed, or refused.</exception>
    public static Task<T> OnNewAsync<T>(
        InstitutionDeployment deployment, CliContext context, Func<ISqlSession, Task<T>> work, CancellationToken cancellationToken) =>
        OpenedAsync(deployment, context, new SqlSessionOptions(), work, cancellationToken);

    /// <summary>Runs work on the deployment's database that changes nothing.</summary>
    /// <exception cref="InvalidInputException">No database is configured, or its file is not there.</exception>
    /// <exception cref="OperationFailedException">The database failed, or refused.</exception>
    public static Task<T> ReadAsync<T>(
        InstitutionDeployment deployment, CliContext context, Func<ISqlSession, Task<T>> work, CancellationToken cancellationToken) =>
        ThereAsync(deployment, context, new SqlSessionOptions { ReadOnly = true }, work, cancellationToken);

    /// <summary>Runs work on the deployment's database, which must be there before.</summary>
    /// <exception cref="InvalidInputException">No database is configured, or its file is not there.</exception>
    /// <exception cref="OperationFailedException">The database failed, or refused.</exception>
    public static Task<T> OnExistingAsync<T>(
        InstitutionDeployment deployment, CliContext context, Func<ISqlSession, Task<T>> work, CancellationToken cancellationToken) =>
        ThereAsync(deployment, context, new SqlSessionOptions(), work, cancellationToken);

    private static Task<T> ThereAsync<T>(
        InstitutionDeployment deployment,
        CliContext context,
        SqlSessionOptions options,
        Func<ISqlSession, Task<T>> work,
        CancellationToken cancellationToken) =>
        UrlOf(deployment) is var url && !Exists(deployment)
            ? throw new InvalidInputException($"{url.Display}: there is no such file; run 'up', or 'schema apply --execute' and a "
                + "load, first")
            : OpenedAsync(deployment, context, options, work, cancellationToken);

    private static async Task<T> OpenedAsync<T>(
        InstitutionDeployment deployment,
        CliContext context,
        SqlSessionOptions options,
        Func<ISqlSession, Task<T>> work,
        CancellationToken cancellationToken)
    {
        var url = UrlOf(deployment);
        await context.Error.WriteLineAsync($"Connecting to {url.Display}");
        try
        {
            await using var session = await SqlSessions.OpenAsync(url, options, cancellationToken);
            await RequireKnownAsync(session, deployment, cancellationToken);
            return await work(session);
        }
        catch (Exception failure) when (failure is SqlSessionException or DemoLoadException)
        {
            // A login that failed says the place itself.
            var told = failure.Message.Contains(url.Display, StringComparison.Ordinal);
            throw new OperationFailedException(told ? failure.Message : $"{url.Display}: {failure.Message}", failure);
        }
    }

    /// <summary>Fails where a newer program made the tables of a database that can be reached.</summary>
    /// <exception cref="OperationFailedException">One did.</exception>
    public static async Task RequireKnownAsync(InstitutionDeployment deployment, CancellationToken cancellationToken)
    {
        if (!Exists(deployment))
        {
            return;
        }

        try
        {
            await using var session = await SqlSessions.OpenAsync(UrlOf(deployment), new() { ReadOnly = true }, cancellationToken);
            await RequireKnownAsync(session, deployment, cancellationToken);
        }
        catch (NewerSchemaException failure)
        {
            throw new OperationFailedException($"{UrlOf(deployment).Display}: {failure.Message}", failure);
        }
        catch (SqlSessionException)
        {
            // What is wrong with it is said by whoever needs it.
        }
    }

    private static Task RequireKnownAsync(ISqlSession session, InstitutionDeployment deployment, CancellationToken cancellationToken) =>
        new SchemaVersions(session, DatabaseSchema.Of(deployment.Institution, session.Dialect)).RequireKnownAsync(cancellationToken);

    /// <summary>Whether a database is configured, and not merely a file that nobody has made yet.</summary>
    public static bool Exists(InstitutionDeployment deployment) =>
        deployment.DatabaseUrl is not null && (UrlOf(deployment) is not DuckDbUrl { IsInMemory: false } file || File.Exists(file.Path));

    /// <summary>The deployment's database; a file's path starts from the project.</summary>
    /// <exception cref="InvalidInputException">No database is configured.</exception>
    public static DatabaseUrl UrlOf(InstitutionDeployment deployment)
    {
        var text = deployment.DatabaseUrl
            ?? throw new InvalidInputException(
                "qsgen:databaseUrl: is not set; name the database in Pulumi.<stack>.yaml or in QSGEN_DATABASE_URL. "
                + "For a laptop 'qsgen stack new' writes the settings");

        return DatabaseUrl.Parse(text) switch
        {
            DuckDbUrl { IsInMemory: false } file => file with { Path = Path.GetFullPath(file.Path, deployment.Folder) },
            var other => other,
        };
    }

    /// <summary>The command's clock in the form that the database rooms take.</summary>
    public static IClock ClockOf(CliContext context) => new ContextClock(context.Clock);

    private sealed class ContextClock(TimeProvider clock) : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(clock.GetUtcNow());
    }
}
