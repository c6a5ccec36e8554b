using System.Text.RegularExpressions;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>Plans how the columns of a table that holds rows worth keeping become as declared.</summary>
/// <param name="session">Asked about rows that stand in the way. Nothing is changed.</param>
/// <param name="schema">Whose tables.</param>
/// <param name="draft">Takes the plan.</param>
internal sealed partial class ColumnMigration(ISqlSession session, DatabaseSchema schema, SchemaPlanDraft draft)
{
    private readonly TableAlterations _alterations = new(schema);

    private SqlDialect Dialect => schema.Dialect;

    /// <summary>Whether a table has an amount of fewer digits than declared.</summary>
    public static bool HasNarrowerAmount(SchemaTable table, LiveTable live, SqlDialect dialect) => table.Columns
        .Where(column => column.Type.Kind == SqlTypeKind.Decimal)
        .Any(column => live.Columns.Any(found => found.Name == column.Name && IsNarrower(found, column, dialect)));

    /// <summary>Whether a column is as declared. A wider text will do; a numbered column may be any number.</summary>
    public bool IsAsDeclared(SchemaTable table, SchemaColumn column, LiveColumn live) =>
        HasType(column, live) && MayBeNullAsDeclared(table, column, live);

    /// <summary>Whether a column has its declared type or can be given it.</summary>
    public bool CanHaveType(SchemaColumn column, LiveColumn live) => HasType(column, live) || IsNarrower(live, column, Dialect);

    /// <summary>Plans what is missing or different.</summary>
    public async Task PlanAsync(SchemaTable table, LiveTable live, CancellationToken cancellationToken)
    {
        var columns = live.Columns.ToDictionary(column => column.Name);
        foreach (var column in table.Columns)
        {
            if (!columns.TryGetValue(column.Name, out var found))
            {
                await AddAsync(table, column, cancellationToken);
                continue;
            }

            if (!HasType(column, found))
            {
                ChangeType(table, column, found);
            }

            if (!MayBeNullAsDeclared(table, column, found))
            {
                await ChangeNullabilityAsync(table, column, cancellationToken);
            }
        }

        foreach (var extra in live.Columns.Where(found =>
            !found.IsNullable && !found.HasDefault && table.Columns.All(column => column.Name != found.Name)))
        {
            draft.AddObstacle(
                $"{schema.NameOf(table)} has a required column {extra.Name} that loads know nothing of; "
                + "give it a default or let it be null, then apply again");
        }
    }

    private async Task AddAsync(SchemaTable table, SchemaColumn column, CancellationToken cancellationToken)
    {
        var name = schema.NameOf(table);
        if (column.IsNullable || !await HasRowsAsync(table, cancellationToken))
        {
            draft.Add(
                $"add column {column.Name} to {name}",
                $"column {column.Name} of {name} is missing; 'schema apply' adds it",
                _alterations.AddColumn(table, column));
        }
        else
        {
            draft.AddObstacle(
                $"{name} has rows but lacks the required column {column.Name}; add it with a value for each row "
                + $"({Dialect.CatalogType(column.Type)} NOT NULL), then apply again");
        }
    }

    private void ChangeType(SchemaTable table, SchemaColumn column, LiveColumn live)
    {
        var name = schema.NameOf(table);
        if (IsNarrower(live, column, Dialect) && !Dialect.CanAddCheck && table.Checks.Any(check => check.Columns.Contains(column.Name)))
        {
            draft.AddObstacle(
                $"column {column.Name} of {name} is {live.Type}, but must be {Dialect.CatalogType(column.Type)}, and {Dialect.DisplayName} "
                + "can't widen a column that has a check; load the rows into a new database");
        }
        else if (IsNarrower(live, column, Dialect))
        {
            draft.Add(
                $"widen column {column.Name} of {name} from {live.Type}",
                $"column {column.Name} of {name} is narrower than declared; 'schema apply' widens it",
                _alterations.Widen(table, column));
        }
        else if (column.Type == SqlType.Money && IsWhole().IsMatch(live.Type))
        {
            draft.AddObstacle(
                $"column {column.Name} of {name} is {live.Type}, but must be {Dialect.CatalogType(column.Type)}; if it holds cents, as "
                + "newer releases of the field have them, set qsgen:feedFormat to cents, and nothing of the table is changed");
        }
        else
        {
            draft.AddObstacle(
                $"column {column.Name} of {name} is {live.Type}, but must be {Dialect.CatalogType(column.Type)}; "
                + "change its type by hand after checking that every value fits, then apply again");
        }
    }

    private async Task ChangeNullabilityAsync(SchemaTable table, SchemaColumn column, CancellationToken cancellationToken)
    {
        var name = schema.NameOf(table);
        if (column.IsNullable)
        {
            draft.Add(
                $"relax column {column.Name} of {name}",
                $"column {column.Name} of {name} is NOT NULL, but is declared without; 'schema apply' lets it be null",
                _alterations.Relax(table, column));
        }
        else if (await NullsAsync(table, column, cancellationToken) is > 0 and var rows)
        {
            draft.AddObstacle(
                $"column {column.Name} of {name} must be NOT NULL, but {rows} {(rows == 1 ? "row holds" : "rows hold")} null; "
                + "give each a value, then apply again");
        }
        else
        {
            draft.Add(
                $"require column {column.Name} of {name}",
                $"column {column.Name} of {name} may be null, but must not; 'schema apply' makes it NOT NULL",
                _alterations.Require(table, column));
        }
    }

    private bool HasType(SchemaColumn column, LiveColumn live) =>
        column.IsEntry || live.Type == Dialect.CatalogType(column.Type)
        || (column.Type.IsText && LengthOf(live.Type) > column.Type.Length);

    // A refresh makes relations of queries: engines differ in what such a table takes over from the columns it was made of.
    private static bool MayBeNullAsDeclared(SchemaTable table, SchemaColumn column, LiveColumn live) =>
        table.Kind == TableKind.Derived || live.IsNullable == column.IsNullable;

    // Sums have all digits that a decimal can have: more decimals leave fewer others, and the engine refuses a sum that needs them.
    private static bool IsNarrower(LiveColumn live, SchemaColumn column, SqlDialect dialect) => column.Type.Kind == SqlTypeKind.Decimal
        ? DigitsOf(live.Type) is var (precision, scale) && column.Type.In(dialect.MoneyDecimals) is var declared
            && scale <= declared.Scale
            && (precision - scale <= declared.Length - declared.Scale || precision == declared.Length)
            && (precision, scale) != (declared.Length, declared.Scale)
        : column.Type.IsText && LengthOf(live.Type) is > 0 and var length && length < column.Type.Length;

    // The numbers in parentheses of "numeric(20,2)", "DECIMAL(20,2)" or "NUMBER(20,2)".
    private static (int Precision, int Scale)? DigitsOf(string type) =>
        type.Split('(', ')') is [_, var digits, ..]
        && digits.Split(',') is [var precision, var scale]
        && int.TryParse(precision, out var all)
        && int.TryParse(scale, out var fractional)
            ? (all, fractional)
            : null;

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

    [GeneratedRegex(@"^(bigint|integer|numeric\([0-9]+,0\)|number\([0-9]+\))$", RegexOptions.IgnoreCase)]
    private static partial Regex IsWhole();

    private Task<long> NullsAsync(SchemaTable table, SchemaColumn column, CancellationToken cancellationToken) =>
        session.ScalarAsync<long>(
            $"SELECT COUNT(*) FROM {schema.SqlNameOf(table)} WHERE {Dialect.Identifier(column.Name)} IS NULL", cancellationToken);

    private async Task<bool> HasRowsAsync(SchemaTable table, CancellationToken cancellationToken) =>
        await session.ScalarAsync<long>(
            $"SELECT COUNT(*) FROM (SELECT 1 AS one FROM {schema.SqlNameOf(table)} FETCH FIRST 1 ROWS ONLY) any_row",
            cancellationToken) > 0;
}
