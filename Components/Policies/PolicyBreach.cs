using QsGen.Institution.Findings;

namespace QsGen.Components.Policies;

/// <summary>A deployment that goes against a policy.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Setting">The full key of the setting that mends it, such as <c>qsgen:viewerArns</c>.</param>
/// <param name="Message">What is so, in one sentence without a full stop. Never holds a secret value.</param>
/// <param name="Waiver">Why it may be so, as the stack file says; null when nobody said so.</param>
internal sealed record PolicyBreach(Rule Policy, string Setting, string Message, string? Waiver)
{
    /// <summary>The line to print.</summary>
    public override string ToString() => $"{Setting}: policy {Policy.Id}: {Message}; {Policy.Remedy}";
}
