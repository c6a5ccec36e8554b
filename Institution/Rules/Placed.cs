using QsGen.Institution.Loading;

namespace QsGen.Institution.Rules;

/// <summary>An entity with its logical place.</summary>
internal readonly record struct Placed<T>(T Item, ModelPath Path);
