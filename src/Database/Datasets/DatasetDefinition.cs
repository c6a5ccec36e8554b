using System.Collections.Immutable;
using QsGen.Institution;

namespace QsGen.Database.Datasets;

/// <summary>A dataset before an institution and an engine are chosen: its names, its contract and its template.</summary>
internal sealed record DatasetDefinition
{
    /// <summary>The dashboard it belongs to.</summary>
    public required DatasetApp App { get; init; }

    /// <summary>The key of its table in QuickSight, and the name of its template unless it says another.</summary>
    public required string TableKey { get; init; }

    /// <summary>The name that people see in QuickSight.</summary>
    public required string Name { get; init; }

    /// <summary>What one row is, in a sentence for people who build visuals on it.</summary>
    public required string Grain { get; init; }

    /// <summary>The columns that the SQL promises, in order.</summary>
    public required ImmutableArray<DatasetColumn> Columns { get; init; }

    /// <summary>The parameters that the SQL reads.</summary>
    public ImmutableArray<DatasetParameter> Parameters { get; init; } = [];

    /// <summary>The last part of its id in QuickSight, after resource prefix and institution; unique among all datasets.</summary>
    public string Suffix => $"{SuffixPrefix}{TableKey}-dataset";

    /// <summary>The name by which definitions refer to it; unique within an app.</summary>
    public string Identifier => $"{TableKey}-ds";

    /// <summary>The app's part of <see cref="Suffix"/> for datasets that every app has; empty for all others.</summary>
    public string SuffixPrefix { get; init; } = "";

    /// <summary>The relation whose columns it hands on as they are; null when it has a query of its own.</summary>
    public string? Repeats { get; init; }

    /// <summary>
    /// Where it hands a relation on: a column that the relation does not have, and the column of times whose calendar day it is. A range of
    /// days compares the beginning of its last day, so it has to look at a column that holds no times.
    /// </summary>
    public (string Name, string Of)? AddedDay { get; init; }

    /// <summary>The relation that its template reads as <c>relation</c>, where datasets of several share the template; or null.</summary>
    public string? Relation { get; init; }

    /// <summary>The name of its template under <c>Sql/Datasets</c>, where that is not its key.</summary>
    public string? TemplateName { get; init; }

    /// <summary>The code of the currency that the column <c>currency</c> holds; null where no such column is asked for.</summary>
    public string? Currency { get; init; }

    /// <summary>The same for an institution: a dataset with amounts says their currency when the file has accounts in several.</summary>
    public DatasetDefinition In(InstitutionModel institution) =>
        institution.Currencies.IsEmpty || Columns.All(column => column.Type != DatasetColumnType.Decimal)
            ? this
            : this with { Columns = Columns.Add(DatasetColumn.Text(CurrencyColumn)), Currency = institution.Currency.Code };

    /// <summary>The column that says the currency of a row's amounts.</summary>
    public const string CurrencyColumn = "currency";

    /// <summary>The resource name of its template.</summary>
    public string Template => $"Sql/Datasets/{TemplateName ?? TableKey}.sql";
}
