using System.Collections.Immutable;
using QsGen.Database.Tables;
using QsGen.Institution;

namespace QsGen.Database.Relations;

/// <summary>Computes one derived relation.</summary>
internal sealed record RelationStep : RefreshStep
{
    /// <summary>The relation.</summary>
    public required SchemaTable Table { get; init; }

    /// <summary>What an incremental refresh replaces; nothing listed means all of it.</summary>
    public ImmutableArray<Reach> Reaches { get; init; } = [];

    /// <summary>Whether the new rows are made from the old ones, which therefore go last.</summary>
    public bool IsMadeFromOldRows { get; init; }

    /// <summary>A condition of the rows that an incremental refresh keeps; the others only say what to remove. Null keeps all.</summary>
    public string? Keeps { get; init; }

    /// <summary>The check that an institution has to ask for; without that the relation stays empty. Null: always computed.</summary>
    public ExtraCheck? OnlyFor { get; init; }

    /// <summary>When an incremental refresh gives up, because the change reaches too far; null means never.</summary>
    public FullWhen? FullWhen { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> ReachedBy => Reaches.Where(reach => !reach.IsMade).Select(reach => reach.Scratch);
}
