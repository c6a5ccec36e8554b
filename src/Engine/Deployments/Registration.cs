using System.Collections.Immutable;
using QsGen.Engine.Steps;
using QsGen.Engine.Urns;

namespace QsGen.Engine.Deployments;

/// <summary>What a registration leads to: the steps to do in order.</summary>
internal sealed record Registration(Urn Urn, ImmutableArray<Step> Steps);
