namespace QsGen.Institution;

/// <summary>How much a <see cref="Finding"/> matters.</summary>
public enum Severity
{
    /// <summary>Advice: nothing goes wrong when it is ignored.</summary>
    Note,

    /// <summary>Allowed, but probably not what was meant.</summary>
    Warning,

    /// <summary>The file cannot be used.</summary>
    Error,
}
