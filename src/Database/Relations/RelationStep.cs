using System.Collections.Immutable;
using QsGen.Database.Schema;
using QsGen.Institution;

namespace QsGen.Database.Relations;

/// <summary>Computes one derived relation.</summary>
/// <param name="Table">The relation.</param>
/// <param name="Reaches">What an incremental refresh replaces; nothing listed means all of it.</param>
internal sealed record RelationStep(SchemaTable Table, params ImmutableArray<Reach> Reaches) : RefreshStep
{
    /// <summary>Whether the new rows are made from the old ones, which therefore go last.</summary>
    public bool ReadsItself { get; init; }

    /// <summary>A condition of the rows that an incremental refresh keeps; the others only say what to remove. Null keeps all.</summary>
    public string? Keeps { get; init; }

    /// <summary>The check that an institution has to ask for; without that the relation stays empty. Null: always computed.</summary>
    public ExtraCheck? OnlyFor { get; init; }

    /// <inheritdoc/>
    public override string Template => $"Sql/Relations/{Table.ShortName}.sql";
}
