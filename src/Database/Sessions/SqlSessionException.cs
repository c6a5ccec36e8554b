namespace QsGen.Database.Sessions;

/// <summary>The database, or the way to it, failed. The message is for the person who runs the command and holds no secret.</summary>
/// <param name="message">What failed and what to do.</param>
/// <param name="code">The engine's own error code (a SQLSTATE, an ORA number), or null.</param>
/// <param name="inner">The driver's exception.</param>
internal class SqlSessionException(string message, string? code = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The code of a DuckDB file that another process has open.</summary>
    public const string HeldCode = "HELD";

    /// <summary>PostgreSQL's code for a right that the role does not have.</summary>
    public const string MissingRightCode = "42501";

    /// <summary>The engine's own error code, <see cref="HeldCode"/>, or null.</summary>
    public string? Code { get; } = code;
}
