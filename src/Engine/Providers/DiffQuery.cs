using System.Collections.Immutable;
using QsGen.Engine.Urns;
using QsGen.Wire;

namespace QsGen.Engine.Providers;

/// <summary>An existing resource and what it is to become.</summary>
internal sealed record DiffQuery(
    Urn Urn, string Id, PropertyObject OldInputs, PropertyObject OldOutputs, PropertyObject News, ImmutableArray<string> IgnoreChanges);
