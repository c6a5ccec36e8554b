using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace QsGen.Wire.Changes;

/// <summary>One thing that changes inside a resource, in words that a person knows it by. Secrets are masked.</summary>
/// <param name="Path">Where, such as <c>definition.sheets["Drift"].visuals["v1"]</c>; list elements are named by their ids.</param>
/// <param name="Kind">Whether it comes, goes or changes.</param>
/// <param name="Subject">The parts of the document around it, from the outside in, such as <c>sheet 'Drift'</c>,
/// <c>visual 'Totals'</c>.</param>
/// <param name="Old">The old value; null if there was none.</param>
/// <param name="New">The new value; null if there is none.</param>
internal sealed record DocumentChange(
    string Path, DifferenceKind Kind, ImmutableArray<DocumentPart> Subject, JsonNode? Old, JsonNode? New)
{
    /// <summary>
    /// The place within the innermost part of <see cref="Subject"/>, in words where there are such; the whole path if there is none.
    /// </summary>
    public string Inner { get; init; } = Path;

    /// <summary>The changed lines of a text of several lines, such as SQL; empty for anything else.</summary>
    public ImmutableArray<TextLine> Lines { get; init; } = [];

    /// <summary>
    /// What happened in words, where old and new value would say it badly: what moved, what a list gained; null elsewhere.
    /// </summary>
    public string? Summary { get; init; }

    /// <summary>Whether the whole part of the document that <see cref="Subject"/> ends with comes or goes.</summary>
    public bool WholePart { get; init; }

    /// <summary>Whether this is the reason for a replacement.</summary>
    public bool Replaces { get; init; }
}
