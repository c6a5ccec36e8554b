using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;

namespace QsGen.Database.Schema;

/// <summary>Compares the declared objects with those of a database and plans how to get there.</summary>
internal sealed class SchemaPlanner(ISqlSession session, InstitutionModel institution)
{
    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);
    private readonly SchemaPlanDraft _draft = new();
    private readonly HashSet<SchemaTable> _rebuilt = [];

    private SchemaDdl Ddl => new(_schema);

    private SqlDialect Dialect => _schema.Dialect;

    /// <summary>Reads the database and plans. Changes nothing. Use each planner once.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="isAlone">Whether this session holds the lock of writers: what a refresh left behind is no running one's then.</param>
    /// <exception cref="NewerSchemaException">A newer program made the tables.</exception>
    public async Task<SchemaPlan> PlanAsync(CancellationToken cancellationToken, bool isAlone = false)
    {
        if (await HasClashAsync(cancellationToken))
        {
            // Some of the tables are another institution's: how they differ from what is declared here says nothing.
            return _draft.Finish(factsChanged: false, []);
        }

        var live = await LiveCatalog.ReadAsync(session, _schema, cancellationToken);
        RemoveViews(live);
        var isCurrent = Dialect.Feed is null || await new SchemaVersions(session, _schema).HasObjectsAsync(cancellationToken);
        foreach (var table in DatabaseSchema.Base.Where(_schema.IsFed))
        {
            new FeedPlan(_schema, _draft).Plan(table, live, isCurrent);
        }

        foreach (var table in DatabaseSchema.Tables.Where(table => !_schema.IsFed(table)))
        {
            var name = _schema.NameOf(table);
            if (!live.Tables.TryGetValue(name, out var found) || found.Kind != LiveKind.Table)
            {
                _draft.Add($"create table {name}", $"table {name} is missing; 'schema apply' makes it", Ddl.Create(table));
            }
            else
            {
                await CompareAsync(table, found, live, cancellationToken);
            }
        }

        if (isAlone || !await session.IsLockedAsync(_schema.LockName, cancellationToken))
        {
            RemoveLeftovers(live);
        }

        var factsChanged = await FactsChangedAsync(live, cancellationToken);
        return _draft.Finish(factsChanged, factsChanged ? await FactChangesAsync(live, cancellationToken) : []);
    }

    private void RemoveLeftovers(LiveCatalog live)
    {
        foreach (var name in _schema.NamesBeside(DatabaseSchema.AsideEnding).Where(live.Tables.ContainsKey))
        {
            _draft.Add(
                $"remove table {name}",
                $"table {name} was left behind by a refresh that was killed; 'schema apply' removes it",
                Dialect.DropTable(name));
        }
    }

    private async Task<ImmutableArray<string>> FactChangesAsync(LiveCatalog live, CancellationToken cancellationToken)
    {
        var changes = ImmutableArray.CreateBuilder<string>();
        var kept = DatabaseSchema.Configuration.Where(table => live.Tables.ContainsKey(_schema.NameOf(table)) && !_rebuilt.Contains(table));
        foreach (var table in kept)
        {
            changes.AddRange(await ConfigurationComparer.CompareAsync(session, _schema, table, institution, cancellationToken));
        }

        return changes.ToImmutable();
    }

    private async Task<bool> HasClashAsync(CancellationToken cancellationToken)
    {
        var hasClash = false;
        foreach (var other in _schema.ClashingPrefixes)
        {
            var version = (_schema with { Prefix = other }).NameOf(RecordTables.SchemaVersion);
            if (await session.TableExistsAsync(version, cancellationToken))
            {
                _draft.AddObstacle(
                    $"the institutions '{_schema.Prefix}' and '{other}' would give the same names to different tables; "
                    + "give one of them another instance name, or a database schema of its own, then apply again");
                hasClash = true;
            }
        }

        return hasClash;
    }

    private async Task<bool> FactsChangedAsync(LiveCatalog live, CancellationToken cancellationToken)
    {
        if (!live.Tables.ContainsKey(_schema.NameOf(RecordTables.SchemaVersion)))
        {
            return true;
        }

        try
        {
            await new SchemaVersions(session, _schema).CurrentAsync(institution, cancellationToken);
            return false;
        }
        catch (SqlSessionException failure)
            when (failure is not NewerSchemaException && failure.Code != SqlSessionException.MissingRightCode)
        {
            return true;
        }
    }

    // Older tools kept derived relations as materialized views; each may read those created before it.
    private void RemoveViews(LiveCatalog live)
    {
        foreach (var table in DatabaseSchema.Tables.Reverse().Where(table => !_schema.IsFed(table)))
        {
            var name = _schema.NameOf(table);
            if (!live.Tables.TryGetValue(name, out var found) || found.Kind == LiveKind.Table)
            {
                continue;
            }

            var kind = found.Kind == LiveKind.View ? "VIEW" : "MATERIALIZED VIEW";
            if (table.Kind == TableKind.Derived && Dialect.Feed is { } feed)
            {
                _draft.AddObstacle(
                    $"{name} is a {kind.ToLowerInvariant()} of whoever has the tables of the feed, and is left to them; set "
                    + $"qsgen:feedPrefix to {feed.Prefix} and qsgen:tablePrefix to another prefix, or drop it, then apply again");
            }
            else if (table.Kind == TableKind.Derived)
            {
                _draft.Add(
                    $"replace {kind.ToLowerInvariant()} {name} by a table",
                    $"{name} is a {kind.ToLowerInvariant()}, not a table; 'schema apply' replaces it",
                    $"DROP {kind} {Dialect.Identifier(name)}");
            }
            else
            {
                _draft.AddObstacle($"{name} is a {kind.ToLowerInvariant()}, but must be a table; rename or drop it, then apply again");
            }
        }
    }

    private async Task CompareAsync(SchemaTable table, LiveTable found, LiveCatalog live, CancellationToken cancellationToken)
    {
        var columns = new ColumnMigration(session, _schema, _draft);
        var key = new KeyMigration(session, _schema, _draft);
        if (table.Kind == TableKind.Staging && !Dialect.CanAddCheck && ColumnMigration.HasNarrowerAmount(table, found, Dialect))
        {
            await WidenByMakingAnewAsync(table, found, cancellationToken);
            return;
        }

        if (table.Kind is not (TableKind.Derived or TableKind.Configuration))
        {
            await columns.PlanAsync(table, found, cancellationToken);
            await key.PlanAsync(table, found, cancellationToken);
            await new CheckMigration(session, _schema, _draft, columns).PlanAsync(table, found, cancellationToken);
        }
        else if (!HasColumns() || !key.IsAsDeclared(table, found))
        {
            await RebuildAsync(table, found, HasColumns() ? "another primary key" : "other columns", cancellationToken);
            return;
        }

        new IndexMigration(_schema, _draft).Plan(table, live);

        // The order of columns is part of the contract.
        bool HasColumns() => table.Columns.Select(column => column.Name).SequenceEqual(found.Columns.Select(column => column.Name))
            && table.Columns.Zip(found.Columns).All(pair => columns.IsAsDeclared(table, pair.First, pair.Second));
    }

    // Such an engine changes no column that a check is on. Rows on their way are the bank's, and wait until they have gone.
    private async Task WidenByMakingAnewAsync(SchemaTable table, LiveTable found, CancellationToken cancellationToken)
    {
        var name = _schema.NameOf(table);
        if (await session.ScalarAsync<long>($"SELECT COUNT(*) FROM {_schema.SqlNameOf(table)}", cancellationToken) is > 0 and var rows)
        {
            _draft.AddObstacle(
                $"{name} has amounts of fewer decimals than declared, and {rows} rows; load them with the version before ('data load'), or "
                + "remove them, then apply again");
            return;
        }

        await RebuildAsync(table, found, "narrower amounts", cancellationToken);
    }

    // Made from other tables, so it can be made again, unless something of somebody else hangs on it.
    private async Task RebuildAsync(SchemaTable table, LiveTable found, string what, CancellationToken cancellationToken)
    {
        var name = _schema.NameOf(table);
        _rebuilt.Add(table);
        var references = found.References.Where(reference => reference.Table != name).ToList();
        foreach (var reference in references)
        {
            _draft.AddObstacle(
                $"table {name} has {what} than declared and must be made anew, but the foreign key {reference.Name} of "
                + $"{reference.Table} refers to it; drop that foreign key, apply again, then add it again");
        }

        var hung = await TableAttachments.ReadAsync(session, _schema, [table], cancellationToken);
        var lost = hung.Where(attachment => !attachment.IsCarriedOver && !IsOwnKey(attachment))
            .Select(attachment => attachment.What)
            .ToList();
        if (lost is not [])
        {
            _draft.AddObstacle(
                $"table {name} has {what} than declared and must be made anew, and would lose {string.Join(", ", lost)}; "
                + "drop that, apply again, then make it again");
        }

        if (references is [] && lost is [])
        {
            _draft.Add(
                $"rebuild table {name}",
                $"table {name} has {what} than declared; 'schema apply' makes it anew",
                [.. Ddl.Drop(table), .. Ddl.Create(table), .. await CarryOverAsync(table, cancellationToken)]);
        }

        bool IsOwnKey(TableAttachment attachment) =>
            found.Key?.Name is { } key && attachment.What == $"constraint {Dialect.Identifier(key)}";
    }

    private async Task<ImmutableArray<string>> CarryOverAsync(SchemaTable table, CancellationToken cancellationToken) =>
    [
        .. TableAttachments.Revocations(
            Dialect, _schema.NameOf(table), await TableAttachments.GivenByDefaultAsync(session, cancellationToken)),
        .. await TableAttachments.CarryOverAsync(session, _schema, [table], cancellationToken),
    ];
}
