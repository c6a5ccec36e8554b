using System.Collections.Immutable;

namespace QsGen.Viewer.Definitions;

/// <summary>A parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The type of its values.</param>
/// <param name="IsMultiple">Whether it holds several.</param>
/// <param name="Defaults">Its static default values, as texts.</param>
/// <param name="Rolling">The expression of a date that moves with time, or null.</param>
/// <param name="Granularity">What dates are cut to, such as <c>DAY</c>; null for other kinds.</param>
/// <param name="WhenUnset">What it holds without a value: <c>NULL</c>, <c>RECOMMENDED_VALUE</c>, or null when nothing is said.</param>
/// <param name="CustomWhenUnset">The value that stands for no value, or null.</param>
/// <param name="Mappings">The parameters of datasets that take its values.</param>
internal sealed record ParameterDefinition(
    string Name,
    ParameterKind Kind,
    bool IsMultiple,
    ImmutableArray<string> Defaults,
    string? Rolling,
    string? Granularity,
    string? WhenUnset,
    string? CustomWhenUnset,
    ImmutableArray<ParameterMapping> Mappings);

/// <summary>A dataset's parameter that takes the values of a dashboard's.</summary>
/// <param name="Dataset">The dataset's identifier.</param>
/// <param name="Name">The name of its parameter.</param>
internal sealed record ParameterMapping(string Dataset, string Name);
