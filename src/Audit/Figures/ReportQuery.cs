using System.Collections.Immutable;

namespace QsGen.Audit.Figures;

/// <summary>A question that a report asks the database.</summary>
/// <param name="Name">The name of the attached CSV and, unless it shares one, of its file under <c>Sql/Report</c>.</param>
/// <param name="Description">What a row is, for the list of attachments.</param>
/// <param name="Columns">The columns that the SQL returns, in order.</param>
internal sealed record ReportQuery(string Name, string Description, params ImmutableArray<FigureColumn> Columns)
{
    /// <summary>Whether it takes the first moment of the period and the first one after it.</summary>
    public bool IsOfPeriod { get; init; } = true;

    /// <summary>The relation that an SQL file for several relations is about; null for a file of its own.</summary>
    public string? Relation { get; init; }

    /// <summary>The resource name of its SQL.</summary>
    public string Template { get; init; } = $"Sql/Report/{Name}.sql";

    /// <summary>The name in words, as <c>Ledger drift</c>.</summary>
    public string Title => $"{char.ToUpperInvariant(Name[0])}{Name[1..].Replace('-', ' ')}";

    /// <summary>The name of the attached file.</summary>
    public string FileName => $"{Name}.csv";

    /// <summary>The columns that tables show.</summary>
    public IEnumerable<FigureColumn> ShownColumns => Columns.Where(column => column.Width > 0);
}
