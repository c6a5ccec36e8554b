namespace QsGen.Tests.Institution.Generation;

/// <summary>A way to break one rule of a valid institution.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Apply">Breaks the rule and marks the place; false when this institution offers no opportunity.</param>
internal sealed record Mutation(string Rule, Func<InstitutionDraft, Dice, bool> Apply);
