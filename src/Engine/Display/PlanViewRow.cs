using System.Collections.Immutable;
using QsGen.Engine.Plans;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Display;

/// <summary>One resource in a plan as people read it.</summary>
/// <param name="Row">What happens to it.</param>
/// <param name="Depth">How many components it stands below.</param>
/// <param name="Label">Its type and name.</param>
/// <param name="Details">What its provider says about it, then what changes inside.</param>
internal sealed record PlanViewRow(ResourceRow Row, int Depth, string Label, ImmutableArray<PlanLine> Details);
