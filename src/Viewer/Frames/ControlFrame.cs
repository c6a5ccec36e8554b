using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>A control as it stands now. Setting it means putting new values under its keys in the state.</summary>
internal sealed record ControlFrame
{
    /// <summary>Its id; its part of addresses.</summary>
    public required string Id { get; init; }

    /// <summary>What it looks like.</summary>
    public required ControlKind Kind { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What its filter or parameter is about, or a hint; null when there is nothing to say.</summary>
    public string? Info { get; init; }

    /// <summary>The keys of the state that it sets: one, or for a range two, from and to.</summary>
    public required ImmutableArray<string> Keys { get; init; }

    /// <summary>The values that hold now, for a range one for each key (empty text for an open end), else under the first key; none in a
    /// list that lets everything pass.</summary>
    public required ImmutableArray<string> Values { get; init; }

    /// <summary>True when nobody changed it.</summary>
    public required bool IsDefault { get; init; }

    /// <summary>Whether several values can be chosen.</summary>
    public bool IsMultiple { get; init; }

    /// <summary>Whether a list offers "all"; choosing it sets <see cref="StateKeys.AllValues"/> for a filter. Null when it does
    /// not.</summary>
    public string? AllText { get; init; }

    /// <summary>What a list offers, in order; at most 200.</summary>
    public ImmutableArray<ControlOption> Options { get; init; } = [];

    /// <summary>Whether there are more options than are listed: the page then asks <see cref="ApiRoutes.Options"/>.</summary>
    public bool HasMoreOptions { get; init; }

    /// <summary>The least value of a slider.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest value of a slider.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The step of a slider.</summary>
    public decimal? Step { get; init; }

    /// <summary>Shortcuts for dates.</summary>
    public ImmutableArray<ControlPreset> Presets { get; init; } = [];

    /// <summary>The ids of controls that must be set before this one has anything to offer; the page hides it until then. Empty when it is
    /// of use now.</summary>
    public ImmutableArray<string> Awaits { get; init; } = [];

    /// <summary>Why its options could not be read, or null.</summary>
    public Problem? Problem { get; init; }
}
