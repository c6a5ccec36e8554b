using System.Collections.Immutable;

namespace QsGen.Database.Tables;

/// <summary>A condition that every row of a table meets.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Condition">The condition in SQL that all engines read alike; null where the dialect spells it.</param>
/// <param name="Columns">The columns that it is about.</param>
internal sealed record TableCheck(TableCheckKind Kind, string? Condition, ImmutableArray<string> Columns)
{
    /// <summary>A condition in SQL that all engines read alike.</summary>
    public TableCheck(string condition, params ImmutableArray<string> columns)
        : this(TableCheckKind.Condition, condition, columns)
    {
    }

    /// <summary>A column holds nothing, or a JSON document that the engine can also take apart.</summary>
    public static TableCheck Json(string column) => new(TableCheckKind.Json, null, [column]);

    /// <summary>A column holds nothing or an amount.</summary>
    public static TableCheck Amount(string column) => new(TableCheckKind.Amount, null, [column]);

    /// <summary>A column holds nothing, or a moment of the years 1900 to 9999: no infinity, and no year that programs can't read.</summary>
    public static TableCheck Moment(string column) => new(TableCheckKind.Moment, null, [column]);

    /// <summary>Whether it is about one value that queries can't use, rather than about what a row says.</summary>
    public bool IsOfValue => Kind != TableCheckKind.Condition;
}
