using System.Collections.Immutable;
using QsGen.Database.Dialects;

namespace QsGen.Database.Datasets;

/// <summary>A text parameter of a dataset; its SQL reads the value as <c>&lt;&lt;$name&gt;&gt;</c>.</summary>
/// <param name="Name">Letters and digits.</param>
/// <param name="Id">A constant, so that repeated generation gives the same files.</param>
/// <param name="MultiValued">True when it takes a list of values.</param>
/// <param name="Defaults">The values when nobody chose any; one for a single-valued parameter.</param>
internal sealed record DatasetParameter(string Name, string Id, bool MultiValued, ImmutableArray<string> Defaults)
{
    /// <summary>The place of the value in the SQL.</summary>
    public string Marker => $"<<${Name}>>";

    /// <summary>Values as they are put into the SQL: text literals with commas between them.</summary>
    /// <exception cref="ArgumentException">No value, or several for a single-valued parameter.</exception>
    public string Literals(SqlDialect dialect, ImmutableArray<string> values) =>
        values.Length == 1 || (MultiValued && values.Length > 1)
            ? string.Join(", ", values.Select(dialect.Text))
            : throw new ArgumentException(
                $"parameter {Name} takes {(MultiValued ? "one or more values" : "one value")}, not {values.Length}", nameof(values));
}
