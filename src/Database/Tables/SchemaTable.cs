using System.Collections.Immutable;
using QsGen.Database.Sessions;

namespace QsGen.Database.Tables;

/// <summary>A declared table.</summary>
internal sealed record SchemaTable
{
    /// <summary>Name without the institution's prefix.</summary>
    public required string ShortName { get; init; }

    /// <summary>Who writes it.</summary>
    public required TableKind Kind { get; init; }

    /// <summary>What one row is.</summary>
    public required string Grain { get; init; }

    /// <summary>The columns in order.</summary>
    public required ImmutableArray<SchemaColumn> Columns { get; init; }

    /// <summary>The columns of the primary key; empty when there is none.</summary>
    public ImmutableArray<string> PrimaryKey { get; init; } = [];

    /// <summary>Columns that tell rows apart where no primary key is kept; empty when nothing does.</summary>
    public ImmutableArray<string> Key { get; init; } = [];

    /// <summary>The indexes.</summary>
    public ImmutableArray<SchemaIndex> Indexes { get; init; } = [];

    /// <summary>Whether a refresh changes many of its rows, and none of the columns that its indexes hold.</summary>
    public bool ChangesInPlace { get; init; }

    /// <summary>The conditions that rows meet.</summary>
    public ImmutableArray<TableCheck> Checks { get; init; } = [];

    /// <summary>Where a bulk load into this table of an institution goes; numbered columns are left to the database.</summary>
    /// <param name="table">The table's full name.</param>
    public BulkTarget LoadTarget(string table) => new(
        table,
        [.. Columns.Where(column => !column.IsEntry).Select(column => new BulkColumn(column.Name, column.Type))],
        Columns.FirstOrDefault(column => column.IsEntry)?.Name);
}
