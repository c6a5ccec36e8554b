using System.Collections.Immutable;

namespace QsGen.QuickSight.Resources;

/// <summary>What one principal may do with a resource.</summary>
/// <param name="Principal">The ARN of a QuickSight user, group or namespace.</param>
/// <param name="Actions">Full action names, such as <c>quicksight:DescribeDashboard</c>.</param>
internal sealed record ResourcePermission(string Principal, ImmutableArray<string> Actions);
