using System.Collections.Immutable;
using QsGen.Wire;

namespace QsGen.Engine.Providers;

/// <summary>Inputs with defaults filled in, and what is wrong with them.</summary>
internal sealed record CheckResult(PropertyObject Inputs, ImmutableArray<PropertyFailure> Failures);
