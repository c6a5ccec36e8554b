using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;

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

    private SqlDialect Dialect => schema.Dialect;

    /// <summary>Plans what is missing. Run it after the columns are planned for, which the checks need.</summary>
    public async Task PlanAsync(SchemaTable table, LiveTable live, CancellationToken cancellationToken)
    {
        var declared = table.Checks.Select(check => (Check: check, Form: FormOf(_ddl.Condition(check), table))).ToList();
        var found = live.Checks.ToLookup(check => FormOf(check.Condition, table));
        var others = found.ExceptBy(declared.Select(check => check.Form), group => group.Key).SelectMany(group => group).ToImmutableArray();
        foreach (var (check, form) in declared)
        {
            var same = found[form];
            if (!same.Any(other => other.IsValid))
            {
                await PlanAsync(table, live, check, same.FirstOrDefault(), others, cancellationToken);
            }
        }
    }

    private async Task PlanAsync(
        SchemaTable table,
        LiveTable live,
        SchemaCheck check,
        LiveCheck? unproven,
        ImmutableArray<LiveCheck> others,
        CancellationToken cancellationToken)
    {
        var (name, condition) = (schema.NameOf(table), _ddl.Condition(check));
        if (!Dialect.CanAddCheck)
        {
            draft.Stop(
                $"{name} lacks the check ({condition}){Instead(table, condition, others)}, and {Dialect.DisplayName} adds none to a table "
                + "that is there; rename the table, apply again, then copy its rows into the new one");
        }
        else if (await BreachesAsync(table, live, condition, cancellationToken) is > 0 and var rows)
        {
            draft.Stop(
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
                $"{name} lacks the check ({condition}){Instead(table, condition, others)}; 'schema apply' adds it",
                _alterations.AddCheck(table, check));
        }
    }

    // What somebody may have put in its place. It stays, since it may as well be a rule of the bank's own.
    private string Instead(SchemaTable table, string condition, ImmutableArray<LiveCheck> others)
    {
        var mentioned = ColumnsOf(condition, table);
        var instead = others.Where(other => ColumnsOf(other.Condition, table).SetEquals(mentioned))
            .Select(other => $"{(other.Name is null ? "" : $"{other.Name} ")}{Bracketed(other.Condition)}").ToList();
        return instead is [] ? "" : $" and has {string.Join(", ", instead)} on the same columns, which stays";
    }

    private static string Bracketed(string condition) => condition is ['(', .., ')'] ? condition : $"({condition})";

    // Where a column of the check is missing, it is added without values; where its type is another, that stops the plan.
    private async Task<long> BreachesAsync(
        SchemaTable table, LiveTable live, string condition, CancellationToken cancellationToken)
    {
        var canBeAsked = table.Columns.IntersectBy(ColumnsOf(condition, table), column => column.Name)
            .All(column => live.Columns.Any(found => found.Name == column.Name && columns.CanHaveType(column, found)));
        return canBeAsked
            ? await session.ScalarAsync<long>(
                $"SELECT COUNT(*) FROM {schema.SqlNameOf(table)} WHERE NOT ({condition})", cancellationToken)
            : 0;
    }

    private string FormOf(string condition, SchemaTable table) => ConditionForm.Of(condition, table, Dialect);

    private ImmutableHashSet<string> ColumnsOf(string condition, SchemaTable table) =>
        [.. ConditionWords.Of(condition, Dialect).Intersect(table.Columns.Select(column => column.Name))];
}
