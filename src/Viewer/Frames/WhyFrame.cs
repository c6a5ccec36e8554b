using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>How figures came about.</summary>
/// <param name="Dataset">The dataset by its identifier.</param>
/// <param name="Sql">The query that ran, with placeholders.</param>
/// <param name="Bindings">What the placeholders stood for.</param>
/// <param name="Filters">The filters that applied, in words.</param>
/// <param name="Rows">How many rows came back.</param>
/// <param name="Milliseconds">How long the database took.</param>
/// <param name="Assumptions">The undocumented behaviour that the figures rest on; empty when there is none.</param>
internal sealed record WhyFrame(
    string Dataset,
    string Sql,
    ImmutableArray<WhyBinding> Bindings,
    ImmutableArray<ActiveFilter> Filters,
    long Rows,
    double Milliseconds,
    ImmutableArray<string> Assumptions);
