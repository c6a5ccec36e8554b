namespace QsGen.Tests.Institution.Generation;

/// <summary>An institution with one broken rule.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Yaml">The text, with the mark at the broken place.</param>
internal sealed record MutatedInstitution(string Rule, string Yaml);
