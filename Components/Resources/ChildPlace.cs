using System.Collections.Immutable;
using Pulumi;

namespace QsGen.Components.Resources;

/// <summary>Where a resource stands in the stack.</summary>
/// <param name="Parent">The component that owns it.</param>
/// <param name="After">What must exist before it.</param>
/// <param name="FormerName">A name that it had in earlier states, so that it is recognised and not made anew; null if there is
/// none.</param>
internal sealed record ChildPlace(Resource Parent, ImmutableArray<Resource> After, string? FormerName = null);
