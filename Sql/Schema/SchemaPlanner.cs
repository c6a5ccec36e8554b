using System.Collections.Immutable;
using QsGen.Institution;
using QsGen.Sql.Dialects;
using QsGen.Sql.Sessions;

namespace QsGen.Sql.Schema;

/// <summary>Compares the declared objects with those of a database and plans how to get there.</summary>
internal sealed class SchemaPlanner(ISqlSession session, InstitutionModel institution)
{
    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);
    private readonly ImmutableArray<string>.Builder _statements = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _changes = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _obstacles = ImmutableArray.CreateBuilder<string>();

    private SchemaDdl Ddl => new(_schema);

    private SqlDialect Dialect => _schema.Dialect;

    /// <summary>Reads the database and plans. Changes nothing. Use each planner once.</summary>
    public async Task<SchemaPlan> PlanAsync(CancellationToken cancellationToken)
    {
        var live = await LiveCatalog.ReadAsync(session, _schema, cancellationToken);
        await FindRivalsAsync(cancellationToken);
        RemoveViews(live);
        foreach (var table in DatabaseSchema.Tables)
        {
            var name = _schema.NameOf(table);
            if (!live.Tables.TryGetValue(name, out var found) || found.Kind != LiveKind.Table)
            {
                Add($"create table {name}", Ddl.Create(table));
            }
            else
            {
                await CompareAsync(table, found, cancellationToken);
                AddIndexes(table, live);
            }
        }

        var factsChanged = await FactsChangedAsync(live, cancellationToken);
        return new SchemaPlan(
            _statements.ToImmutable(),
            _changes.ToImmutable(),
            _obstacles.ToImmutable(),
            factsChanged,
            factsChanged ? await FactChangesAsync(live, cancellationToken) : []);
    }

    private async Task<ImmutableArray<string>> FactChangesAsync(LiveCatalog live, CancellationToken cancellationToken)
    {
        var changes = ImmutableArray.CreateBuilder<string>();
        var kept = DatabaseSchema.Configuration.Where(table => live.Tables.ContainsKey(_schema.NameOf(table)) && !IsRebuilt(table));
        foreach (var table in kept)
        {
            changes.AddRange(await ConfigurationComparer.CompareAsync(session, _schema, table, institution, cancellationToken));
        }

        return changes.ToImmutable();
    }

    private bool IsRebuilt(SchemaTable table) => _changes.Contains(Rebuilding(table));

    private string Rebuilding(SchemaTable table) => $"rebuild table {_schema.NameOf(table)}";

    private async Task FindRivalsAsync(CancellationToken cancellationToken)
    {
        foreach (var rival in _schema.Rivals)
        {
            var version = (_schema with { Prefix = rival }).NameOf(RecordTables.SchemaVersion);
            if (await session.TableExistsAsync(version, cancellationToken))
            {
                _obstacles.Add(
                    $"the institutions '{_schema.Prefix}' and '{rival}' would give the same names to different tables; "
                    + "give one of them another instance name, or a database schema of its own, then apply again");
            }
        }
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
        catch (SqlSessionException)
        {
            return true;
        }
    }

    // Older tools kept derived relations as materialized views; each may read those created before it.
    private void RemoveViews(LiveCatalog live)
    {
        foreach (var table in DatabaseSchema.Tables.Reverse())
        {
            var name = _schema.NameOf(table);
            if (!live.Tables.TryGetValue(name, out var found) || found.Kind == LiveKind.Table)
            {
                continue;
            }

            var kind = found.Kind == LiveKind.View ? "VIEW" : "MATERIALIZED VIEW";
            if (table.Kind == TableKind.Derived)
            {
                Add($"replace {kind.ToLowerInvariant()} {name} by a table", [$"DROP {kind} {Dialect.Identifier(name)}"]);
            }
            else
            {
                _obstacles.Add($"{name} is a {kind.ToLowerInvariant()}, but must be a table; rename or drop it, then apply again");
            }
        }
    }

    private async Task CompareAsync(SchemaTable table, LiveTable live, CancellationToken cancellationToken)
    {
        var columns = live.Columns.ToDictionary(column => column.Name);
        var differences = table.Columns.Where(column =>
            !columns.TryGetValue(column.Name, out var found) || !Fits(column, found)).ToImmutableArray();
        if (table.Kind is TableKind.Derived or TableKind.Configuration)
        {
            // Made from other tables, so it can be made again; the order of columns is part of the contract.
            if (!differences.IsEmpty || !table.Columns.Select(c => c.Name).SequenceEqual(live.Columns.Select(c => c.Name)))
            {
                Add(Rebuilding(table), [.. Ddl.Drop(table), .. Ddl.Create(table)]);
            }

            return;
        }

        foreach (var column in differences)
        {
            await MigrateAsync(table, column, columns.GetValueOrDefault(column.Name), cancellationToken);
        }

        foreach (var extra in live.Columns.Where(found =>
            !found.IsNullable && table.Columns.All(column => column.Name != found.Name)))
        {
            _obstacles.Add(
                $"{_schema.NameOf(table)} has a required column {extra.Name} that loads know nothing of; "
                + "give it a default or let it be null, then apply again");
        }
    }

    private async Task MigrateAsync(SchemaTable table, SchemaColumn column, LiveColumn? live, CancellationToken cancellationToken)
    {
        var name = _schema.NameOf(table);
        var sql = Dialect.Identifier(column.Name);
        if (live is null && (column.IsNullable || !await HasRowsAsync(name, cancellationToken)))
        {
            Add($"add column {column.Name} to {name}", [Ddl.AddColumn(table, column)]);
        }
        else if (live is null)
        {
            _obstacles.Add(
                $"{name} has rows but lacks the required column {column.Name}; add it with a value for each row "
                + $"({LiveCatalog.Spelled(column.Type, Dialect)} NOT NULL), then apply again");
        }
        else if (IsNarrower(live, column))
        {
            Add($"widen column {column.Name} of {name} from {live.Type}", [Dialect == SqlDialects.Oracle
                ? $"ALTER TABLE {Dialect.Identifier(name)} MODIFY ({sql} {Dialect.TypeName(column.Type)})"
                : $"ALTER TABLE {Dialect.Identifier(name)} ALTER COLUMN {sql} TYPE {Dialect.TypeName(column.Type)}"]);
        }
        else
        {
            _obstacles.Add(
                $"column {column.Name} of {name} is {live.Type}, but must be {LiveCatalog.Spelled(column.Type, Dialect)}; "
                + "change its type by hand after checking that every value fits, then apply again");
        }
    }

    private void AddIndexes(SchemaTable table, LiveCatalog live)
    {
        if (!Ddl.HasIndexes || IsRebuilt(table))
        {
            return;
        }

        foreach (var index in table.Indexes.Where(index => !live.Indexes.Contains(_schema.NameOf(index))))
        {
            Add($"create index {_schema.NameOf(index)}", [Ddl.CreateIndex(index, _schema.NameOf(index), _schema.NameOf(table))]);
        }
    }

    private bool Fits(SchemaColumn column, LiveColumn live) =>
        column.IsEntry || live.Type == LiveCatalog.Spelled(column.Type, Dialect) || LengthOf(live.Type) > column.Type.Length;

    private static bool IsNarrower(LiveColumn live, SchemaColumn column) =>
        column.Type.Kind is SqlTypeKind.Text or SqlTypeKind.Json && LengthOf(live.Type) is > 0 and var length
            && length < column.Type.Length;

    // Only texts count: the number in parentheses of "character varying(100)" or "VARCHAR2(100 CHAR)".
    private static int LengthOf(string type)
    {
        if (!type.StartsWith("character varying(", StringComparison.Ordinal) && !type.StartsWith("VARCHAR2(", StringComparison.Ordinal))
        {
            return 0;
        }

        var digits = type[(type.IndexOf('(', StringComparison.Ordinal) + 1)..].TakeWhile(char.IsAsciiDigit).ToArray();
        return int.TryParse(digits, out var length) ? length : 0;
    }

    private async Task<bool> HasRowsAsync(string table, CancellationToken cancellationToken) =>
        await session.ScalarAsync<long>(
            $"SELECT COUNT(*) FROM (SELECT 1 AS one FROM {Dialect.Identifier(table)} FETCH FIRST 1 ROWS ONLY) any_row", cancellationToken) > 0;

    private void Add(string change, ImmutableArray<string> statements)
    {
        _changes.Add(change);
        _statements.AddRange(statements);
    }
}
