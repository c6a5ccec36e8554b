using System.Collections.Immutable;
using QsGen.Wire;

namespace QsGen.Engine.Providers;

/// <summary>A function's answer, or what is wrong with its arguments.</summary>
internal sealed record InvokeResult(PropertyObject Value, ImmutableArray<PropertyFailure> Failures);
