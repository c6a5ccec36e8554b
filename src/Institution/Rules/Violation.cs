using QsGen.Institution.Findings;

namespace QsGen.Institution.Rules;

/// <summary>One place where an institution goes against a rule.</summary>
/// <param name="Path">The logical place.</param>
/// <param name="Message">What is wrong, without a full stop.</param>
/// <param name="Remedy">What to do; null for the rule's own remedy.</param>
internal sealed record Violation(ModelPath Path, string Message, string? Remedy = null)
{
    /// <summary>
    /// Names whose absence is the violation: when an entry that could not be read mentions one, nothing is wrong for
    /// certain.
    /// </summary>
    public ValueList<string> Missing { get; init; }

    /// <summary>Another place the violation follows from; when its value could not be read, nothing is wrong for certain.</summary>
    public ModelPath? FollowsFrom { get; init; }

    /// <summary>True when the key is at fault rather than its value.</summary>
    public bool AtKey { get; init; }
}
