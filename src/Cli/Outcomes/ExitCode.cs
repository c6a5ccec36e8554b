namespace QsGen.Cli.Outcomes;

/// <summary>What a command's exit code means to scripts.</summary>
internal static class ExitCode
{
    /// <summary>Done, also when there was nothing to do.</summary>
    public const int Done = 0;

    /// <summary>A check found something.</summary>
    public const int CheckFailed = 1;

    /// <summary>The input is wrong: which file, which line, what to do.</summary>
    public const int InvalidInput = 2;

    /// <summary>The engine or the database failed.</summary>
    public const int Failed = 3;
}
