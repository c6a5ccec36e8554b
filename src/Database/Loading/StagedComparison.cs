using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Tables;
using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Database.Loading;

/// <summary>What the judging template reads: names and comparisons of one pair of tables.</summary>
internal sealed class StagedComparison(DatabaseSchema schema, SchemaTable stage, SchemaTable table, InstitutionModel institution)
{
    private const string Metadata = "metadata";

    private SqlDialect Dialect => schema.Dialect;

    public string Stage => schema.NameOf(stage);

    public string Base => schema.NameOf(table);

    /// <summary>The columns that name a leg or an account's day; the rest of the primary key numbers its versions.</summary>
    public IEnumerable<string> Keys => table.PrimaryKey.Where(column => !table.Columns.Single(c => c.Name == column).IsEntry);

    public SqlText WaitingHasKey => HasKey("waiting", "version");

    public SqlText VersionHasKey => HasKey("version", "staged");

    public SqlText TwinHasKey => HasKey("twin", "staged");

    public SqlText PreviousHasKey => HasKey("previous", "staged");

    public SqlText VersionIsSame => IsSame("version");

    public SqlText TwinIsSame => IsSame("twin");

    public SqlText PreviousIsSame => IsSame("previous");

    /// <summary>Whether an amount has fractions of the currency's smallest unit.</summary>
    public SqlText HasFraction => new(string.Join(" OR ", table.Columns
        .Where(column => column.Type == SqlType.Money)
        .Select(column => $"staged.{Dialect.Identifier(column.Name)}")
        .Select(amount => $"{amount} <> ROUND({amount}, {institution.Currency.Decimals})")));

    /// <summary>Whether a leg names a currency that is not the institution's, or a row is of an account in another of the file's
    /// currencies: every sum would count it as if it were.</summary>
    public SqlText HasOtherCurrency => new(string.Join(" OR ", OtherCurrency.DefaultIfEmpty("1 = 0")));

    private IEnumerable<string> OtherCurrency
    {
        get
        {
            if (table.Columns.Any(column => column.Name == Metadata))
            {
                yield return $"UPPER({Dialect.JsonValue($"staged.{Dialect.Identifier(Metadata)}", "currency")}) <> "
                    + Dialect.Text(institution.Currency.Code);
            }

            if (!institution.OtherRoles.IsEmpty)
            {
                var roles = string.Join(", ", institution.OtherRoles.Select(role => Dialect.Text(role.Value)));
                yield return $"staged.{Dialect.Identifier("account_role")} IN ({roles})";
            }
        }
    }

    /// <summary>Whether queries can use all values of a row.</summary>
    public SqlText IsReadable
    {
        get
        {
            var ddl = new SchemaDdl(schema);
            return new(string.Join(
                " AND ", ddl.Checks(table).Where(check => check.IsOfValue).Select(check => ddl.ConditionOfValue(check, "staged"))));
        }
    }

    private SqlText HasKey(string left, string right) => new(string.Join(
        " AND ", Keys.Select(Dialect.Identifier).Select(key => $"{left}.{key} = {right}.{key}")));

    // The reason is about the change, not part of what changed.
    private SqlText IsSame(string other) => new(string.Join(" AND ", table.Columns
        .Where(column => !column.IsEntry && column.Name != "supersedes" && !Keys.Contains(column.Name))
        .Select(column => Dialect.Identifier(column.Name))
        .Select(column => Dialect.Same($"{other}.{column}", $"staged.{column}"))));
}
