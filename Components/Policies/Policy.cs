using QsGen.Institution.Findings;

namespace QsGen.Components.Policies;

/// <summary>What is expected of every deployment unless its stack file says why not.</summary>
/// <param name="Rule">Its name, what holds in a good stack, and what to do else.</param>
/// <param name="NeedsDatabase">Whether only a look at the database can tell.</param>
/// <param name="Faults">What goes against it: the setting that mends it, and what is so.</param>
internal sealed record Policy(Rule Rule, bool NeedsDatabase, Func<PolicySubject, IEnumerable<(string Setting, string Message)>> Faults);
