using System.Collections.Frozen;
using NodaTime;
using QsGen.Database.Relations;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Institution;

namespace QsGen.Database.Refresh;

/// <summary>An institution's tables in a database that nobody else has and that goes away after a few questions.</summary>
/// <remarks>
/// The rows of each relation are those of a full refresh. But a relation is computed when a question names it, nothing is made aside,
/// indexed or checked, and nobody notes who wrote what: there are no record tables. All else that a refresh does protects other readers
/// and later runs, and there are none.
/// </remarks>
/// <param name="session">A session on a database without tables; nothing else uses it.</param>
/// <param name="institution">Whose tables.</param>
internal sealed class ScratchBooks(ISqlSession session, InstitutionModel institution)
{
    private static readonly RelationCatalogue Catalogue = RelationCatalogue.BuiltIn;

    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, RefreshStep> _steps =
        Catalogue.Steps.Where(step => step is RelationStep or WorkStep).ToFrozenDictionary(step => step.Name, StringComparer.Ordinal);

    private (RefreshRun Run, RelationBuilder Builder)? _closed;

    /// <summary>Makes the tables that feeds and declarations fill; those of declarations are filled.</summary>
    /// <exception cref="SqlSessionException">The database failed.</exception>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        var ddl = new SchemaDdl(_schema);
        await using var transaction = await session.BeginAsync(cancellationToken);
        await session.ScriptAsync(
            DatabaseSchema.Base.Concat(DatabaseSchema.Delivered).Concat(DatabaseSchema.Configuration)
                .SelectMany(table => ddl.CreateTable(table, hasChecks: false)),
            cancellationToken);
        await new ConfigurationLoader(session, _schema).WriteAsync(institution, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Takes the rows that are in the base tables now as all there will be.</summary>
    /// <param name="asOf">What ages run to, and whose day is today.</param>
    /// <param name="zone">The institution's zone.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    /// <exception cref="SqlSessionException">The database failed.</exception>
    public async Task CloseAsync(Instant asOf, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var run = new RefreshRun(
            session, Catalogue, _schema, institution, new(asOf, zone, RefreshMode.Full),
            await Watermark.ReadAsync(session, _schema, cancellationToken),
            Version: 0, RunId: 0, new CensusResult([], []), ReadableRows.All, SetAside.None);
        _closed = (run, new(run, _schema, run.Values(Watermark.None), new(new StillClock(asOf), null), []));
    }

    /// <summary>Computes the relations that a query names and those that they are made from, unless they are there already.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    /// <exception cref="InvalidOperationException"><see cref="CloseAsync"/> has not been called.</exception>
    /// <exception cref="SqlSessionException">The database failed.</exception>
    public async Task ComputeForAsync(string sql, CancellationToken cancellationToken)
    {
        var (run, builder) = _closed ?? throw new InvalidOperationException("Say first that all rows are there.");
        var needed = Needed(sql);
        foreach (var step in Catalogue.Steps.Where(step => needed.Contains(step.Name) && !_made.Contains(step.Name)))
        {
            var query = run.QueryForAll(step, _schema, builder.Values);
            await builder.BuildAsync(new TableBuild(step, NameOf(step), query, []), session, new([]), cancellationToken);
            _made.Add(step.Name);
        }
    }

    private HashSet<string> Needed(string sql)
    {
        var words = SqlTokens.Of(sql).Where(token => token.Kind is SqlTokenKind.Word or SqlTokenKind.Quoted)
            .Select(token => sql.Substring(token.Start, token.Length).Trim('"'))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(_steps.Values.Where(step => words.Contains(NameOf(step))).Select(step => step.Name));
        while (waiting.TryPop(out var name))
        {
            if (needed.Add(name))
            {
                foreach (var read in _steps[name].ReadsInFull.Where(_steps.ContainsKey))
                {
                    waiting.Push(read);
                }
            }
        }

        return needed;
    }

    private string NameOf(RefreshStep step) => _schema.Dialect.ObjectName(_schema.Prefix, step.Name);

    private sealed class StillClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
