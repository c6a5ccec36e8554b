using System.Collections.Immutable;
using QsGen.Sql.Schema;

namespace QsGen.Sql.Relations;

/// <summary>Computes one derived relation.</summary>
/// <param name="Table">The relation.</param>
/// <param name="Reaches">What an incremental refresh replaces; nothing listed means all of it.</param>
internal sealed record RelationStep(SchemaTable Table, params ImmutableArray<Reach> Reaches) : RefreshStep
{
    /// <summary>Whether the new rows are made from the old ones, which therefore go last.</summary>
    public bool ReadsItself { get; init; }

    /// <summary>The template's resource name.</summary>
    public string Template => $"Sql/Relations/{Table.ShortName}.sql";
}
