using System.Globalization;
using QsGen.Database.Dialects;
using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>Shows a table that a feed fills with cents as the base table that it stands for.</summary>
/// <param name="schema">Whose tables; its feed has that shape.</param>
internal sealed class FeedView(DatabaseSchema schema)
{
    private const string Alias = "fed";

    private SqlDialect Dialect => schema.Dialect;

    /// <summary>The statement that makes the view, or makes it anew.</summary>
    /// <param name="table">The base table.</param>
    public string Create(SchemaTable table)
    {
        var columns = table.Columns.Select(column => $"{Expression(column)} AS {Dialect.Identifier(column.Name)}");
        return $"CREATE OR REPLACE VIEW {schema.SqlNameOf(table)} AS\nSELECT\n  {string.Join(",\n  ", columns)}\n"
            + $"FROM {schema.SqlStoredNameOf(table)} {Alias}";
    }

    /// <summary>The statement that removes it, and nothing of the table.</summary>
    public string Drop(SchemaTable table) => $"DROP VIEW {schema.SqlNameOf(table)}";

    private string Expression(SchemaColumn column) => column.Name switch
    {
        // Multiplied: one engine divides decimals as binary fractions.
        _ when column.Type == SqlType.Money => Dialect.Cast($"{Value(column.Name)} * 0.01", SqlType.Money),
        "transfer_type" => Dialect.Cast(TypeOfTransfer(column.Type), column.Type),
        "limits" or "parent_account_id" => Dialect.Null(column.Type),
        _ => Value(column.Name),
    };

    // There, the name of a leg's rail is its type; here it may be declared apart.
    private string TypeOfTransfer(SqlType type)
    {
        var rail = Value("rail_name");
        var cases = Dialect.Feed!.Types.Select(one => $"WHEN {Dialect.Text(one.Rail)} THEN {Dialect.Text(one.Type)}");
        return string.Create(
            CultureInfo.InvariantCulture, $"CASE {rail} {string.Join(" ", cases)} ELSE SUBSTR({rail}, 1, {type.Length}) END");
    }

    private string Value(string column) => $"{Alias}.{Dialect.Identifier(column)}";
}
