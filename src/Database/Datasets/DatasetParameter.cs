using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using QsGen.Database.Dialects;

namespace QsGen.Database.Datasets;

/// <summary>A text parameter of a dataset; its SQL reads the value as <c>&lt;&lt;$name&gt;&gt;</c>.</summary>
/// <param name="Name">Letters and digits.</param>
/// <param name="Id">A UUID, one per dataset and name, and always the same one.</param>
/// <param name="MultiValued">True when it takes a list of values.</param>
/// <param name="Defaults">The values when nobody chose any; one for a single-valued parameter.</param>
internal sealed record DatasetParameter(string Name, string Id, bool MultiValued, ImmutableArray<string> Defaults)
{
    /// <summary>A parameter whose id follows from its dataset and its name: QuickSight wants ids that no two of them share.</summary>
    /// <param name="dataset">The dataset's table key.</param>
    /// <param name="name">Its name.</param>
    /// <param name="multiValued">True when it takes a list of values.</param>
    /// <param name="defaults">The values when nobody chose any.</param>
    public static DatasetParameter Of(string dataset, string name, bool multiValued, ImmutableArray<string> defaults)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{dataset}/{name}"))[..16];
        // The marks of a UUID whose bits are the maker's own.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(name, new Guid(bytes, bigEndian: true).ToString(), multiValued, defaults);
    }

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
