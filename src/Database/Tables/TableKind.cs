namespace QsGen.Database.Tables;

/// <summary>Who writes a table, and so what QsGen may do with it.</summary>
internal enum TableKind
{
    /// <summary>The bank's data; never dropped or emptied unless a person names it.</summary>
    Base,

    /// <summary>The bank's data on its way to a base table; as sacred as there.</summary>
    Staging,

    /// <summary>What the institution declares; rewritten whenever the YAML changes.</summary>
    Configuration,

    /// <summary>Computed from the base and configuration tables; rebuilt by every refresh.</summary>
    Derived,

    /// <summary>What QsGen did and when; grows by a few rows per run.</summary>
    Record,
}
