using System.Collections.Immutable;

namespace QsGen.Tests.Components.Figures;

/// <summary>What readers and drills have set in an app.</summary>
/// <param name="Parameters">Values by parameter; others have their defaults.</param>
/// <param name="Filters">Values by filter id; for a range of days, its first and last day.</param>
internal sealed record Choices(
    ImmutableDictionary<string, ImmutableArray<string>> Parameters, ImmutableDictionary<string, ImmutableArray<string>> Filters)
{
    /// <summary>Nothing is set.</summary>
    public static Choices None { get; } = new(
        ImmutableDictionary<string, ImmutableArray<string>>.Empty, ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    public Choices WithParameter(string name, ImmutableArray<string> values) => this with { Parameters = Parameters.SetItem(name, values) };

    public Choices WithFilter(string id, ImmutableArray<string> values) => this with { Filters = Filters.SetItem(id, values) };
}
