namespace QsGen.Institution.Derived;

/// <summary>Which waiting a cap is about.</summary>
public enum AgingWatch
{
    /// <summary>Captured, but not yet posted.</summary>
    Pending,

    /// <summary>Posted, but not yet bundled.</summary>
    Unbundled,
}
