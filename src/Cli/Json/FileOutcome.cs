namespace QsGen.Cli.Json;

/// <summary>What a run did to a file.</summary>
internal enum FileOutcome
{
    /// <summary>Its text was already right.</summary>
    Unchanged,

    /// <summary>It is new.</summary>
    Created,

    /// <summary>Its text changed.</summary>
    Updated,

    /// <summary>It no longer belongs to the deployment.</summary>
    Removed,
}
