namespace QsGen.Database.Schema;

/// <summary>What a database has under a name.</summary>
internal enum LiveKind
{
    /// <summary>A table.</summary>
    Table,

    /// <summary>A materialized view, as older tools made for derived relations.</summary>
    MaterializedView,

    /// <summary>A plain view.</summary>
    View,
}
