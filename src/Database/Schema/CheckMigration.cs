using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>
/// Plans how a table that holds rows worth keeping gets the CHECK constraints that are declared. Those that nobody declared stay.
/// </summary>
/// <param name="session">Asked about rows that stand in the way. Nothing is changed.</param>
/// <param name="schema">Whose tables.</param>
/// <param name="draft">Takes the plan.</param>
/// <param name="columns">Knows which columns can get their declared types.</param>
internal sealed class CheckMigration(ISqlSession session, DatabaseSchema schema, SchemaPlanDraft draft, ColumnMigration columns)
{
    private readonly SchemaDdl _ddl = new(schema);
    private readonly TableAlterations _alterations = new(schema);
    private readonly CheckSpelling _spelling = new(session, schema);

    private SqlDialect Dialect => schema.Dialect;

    /// <summary>Plans what is missing. Run it after the columns are planned for, which the checks need.</summary>
    public async Task PlanAsync(SchemaTable table, LiveTable live, CancellationToken cancellationToken)
    {
        TableCheck[] checks = [.. _ddl.Checks(table)];
        string[] conditions = [.. checks.Select(_ddl.Condition)];
        var kept = await _spelling.KeptAsync(table, live, conditions, cancellationToken);
        if (kept.All(condition => live.Checks.Any(check => check.IsValid && check.Condition == condition)))
        {
            return;
        }

        var declared = await SettledAsync(conditions);
        var settled = await SettledAsync(live.Checks.Select(check => check.Condition));
        var found = live.Checks.Zip(settled).ToLookup(pair => pair.Second, pair => pair.First);
        var others = found.ExceptBy(declared, group => group.Key).SelectMany(group => group).ToImmutableArray();
        foreach (var (check, form) in checks.Zip(declared))
        {
            var same = found[form];
            if (!same.Any(other => other.IsValid))
            {
                await PlanAsync(table, live, check, same.FirstOrDefault(), others, cancellationToken);
            }
        }

        async Task<List<string>> SettledAsync(IEnumerable<string> unsettled)
        {
            var words = new List<string>();
            foreach (var condition in unsettled)
            {
                words.Add(await _spelling.SettledAsync(table, live, condition, cancellationToken));
            }

            return words;
        }
    }

    private async Task PlanAsync(
        SchemaTable table,
        LiveTable live,
        TableCheck check,
        LiveCheck? unproven,
        ImmutableArray<LiveCheck> others,
        CancellationToken cancellationToken)
    {
        var (name, condition) = (schema.NameOf(table), _ddl.Condition(check));
        if (!Dialect.CanAddCheck && check.IsOfValue)
        {
            // Refreshes set such rows aside, and the feed's checks name them: no reason to stop.
            return;
        }

        if (!Dialect.CanAddCheck)
        {
            draft.AddObstacle(
                $"{name} lacks the check ({condition}){Instead(check, others)}, and {Dialect.DisplayName} adds none to a table "
                + "that is there; rename the table, apply again, then copy its rows into the new one");
        }
        else if (await BreachesAsync(table, live, check, cancellationToken) is > 0 and var rows)
        {
            if (check.IsOfValue)
            {
                PlanForRowsToCome(table, check, unproven, rows);
                return;
            }

            draft.AddObstacle(
                $"{name} must have the check ({condition}), but {rows} {(rows == 1 ? "row does" : "rows do")} not meet it; "
                + $"{(rows == 1 ? "correct it" : "correct them")}, then apply again. "
                + $"To see {(rows == 1 ? "it" : "them")}: SELECT * FROM {schema.SqlNameOf(table)} WHERE NOT ({condition})");
        }
        else if (unproven is not null)
        {
            draft.Add(
                $"replace check {unproven.Name} of {name} by one that holds for all rows",
                $"check {unproven.Name} of {name} was added or enabled without a look at the rows that were there; "
                + "'schema apply' makes it anew",
                _alterations.DropCheck(table, unproven), _alterations.AddCheck(table, check));
        }
        else
        {
            draft.Add(
                $"add check ({condition}) to {name}",
                $"{name} lacks the check ({condition}){Instead(check, others)}; 'schema apply' adds it",
                _alterations.AddCheck(table, check));
        }
    }

    // Rows are never updated, so a value that no query can use stays until the row has a later version; until then refreshes do without it.
    private void PlanForRowsToCome(SchemaTable table, TableCheck check, LiveCheck? unproven, long rows)
    {
        if (unproven is null)
        {
            var (name, condition) = (schema.NameOf(table), _ddl.Condition(check));
            draft.Add(
                $"add check ({condition}) to {name} for rows to come",
                $"{name} lacks the check ({condition}), and {rows} {(rows == 1 ? "row does" : "rows do")} not meet it; 'schema apply' adds "
                + $"it for rows to come, refreshes set {(rows == 1 ? "that one" : "those")} aside, and 'data test' names "
                + $"{(rows == 1 ? "it" : "them")}",
                _alterations.AddCheckForRowsToCome(table, check));
        }
    }

    // What somebody may have put in its place. It stays, since it may as well be a rule of the bank's own.
    private static string Instead(TableCheck check, ImmutableArray<LiveCheck> others)
    {
        var instead = others.Where(other => other.Columns.ToHashSet(StringComparer.Ordinal).SetEquals(check.Columns))
            .Select(other => $"{(other.Name is null ? "" : $"{other.Name} ")}{Bracketed(other.Condition)}").ToList();
        return instead is [] ? "" : $" and has {string.Join(", ", instead)} on the same columns, which stays";
    }

    private static string Bracketed(string condition) => condition is ['(', .., ')'] ? condition : $"({condition})";

    // Where a column of the check is missing, it is added without values; where its type is another, that stops the plan.
    private async Task<long> BreachesAsync(SchemaTable table, LiveTable live, TableCheck check, CancellationToken cancellationToken)
    {
        var canBeAsked = table.Columns.IntersectBy(check.Columns, column => column.Name)
            .All(column => live.Columns.Any(found => found.Name == column.Name && columns.CanHaveType(column, found)));
        return canBeAsked
            ? await session.ScalarAsync<long>(
                $"SELECT COUNT(*) FROM {schema.SqlNameOf(table)} WHERE NOT ({_ddl.Condition(check)})", cancellationToken)
            : 0;
    }
}
