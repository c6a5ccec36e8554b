using System.Collections.Immutable;

namespace QsGen.Provider.Resources;

/// <summary>What a resource type takes and gives.</summary>
/// <param name="Token">The type token.</param>
/// <param name="Description">What it is, for the package's schema.</param>
/// <param name="Inputs">What it takes; all of it is also among its outputs.</param>
/// <param name="Outputs">What it gives besides.</param>
internal sealed record ResourceSpec(
    string Token,
    string Description,
    ImmutableArray<PropertySpec> Inputs,
    ImmutableArray<PropertySpec> Outputs);
