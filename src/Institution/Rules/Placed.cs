using QsGen.Institution.Findings;

namespace QsGen.Institution.Rules;

/// <summary>An entity with its logical place.</summary>
internal sealed record Placed<T>(T Item, ModelPath Path);
