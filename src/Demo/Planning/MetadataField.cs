using System.Collections.Immutable;

namespace QsGen.Demo.Planning;

/// <summary>One metadata key of a rail and how its values are made.</summary>
/// <param name="Key">The key.</param>
/// <param name="Source">Where values come from.</param>
/// <param name="Examples">The declared examples; empty without.</param>
/// <param name="Mark">The first letters of references, such as <c>ER</c> for <c>external_reference</c>.</param>
internal sealed record MetadataField(string Key, MetadataSource Source, ImmutableArray<string> Examples, string Mark);
