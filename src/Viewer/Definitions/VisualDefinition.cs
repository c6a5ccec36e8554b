using System.Collections.Immutable;

namespace QsGen.Viewer.Definitions;

/// <summary>A visual.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The kind by AWS's name, such as <c>TableVisual</c>.</param>
/// <param name="Title">Its title, empty when hidden.</param>
/// <param name="Subtitle">Its subtitle, empty when hidden.</param>
/// <param name="Fields">The fields of all its wells, in order.</param>
/// <param name="Body">The rest: options, sort, formats, actions.</param>
internal sealed record VisualDefinition(
    string Id, string Kind, string Title, string Subtitle, ImmutableArray<FieldDefinition> Fields, DefinitionNode Body)
{
    /// <summary>What the visual's chart is told.</summary>
    public DefinitionNode Chart => Body["ChartConfiguration"];

    /// <summary>The identifier of its dataset; null when it has no field.</summary>
    public string? Dataset => Fields.FirstOrDefault()?.Dataset;

    /// <summary>The fields of a well.</summary>
    public ImmutableArray<FieldDefinition> Well(string name) => [.. Fields.Where(field => field.Well == name)];
}
