namespace QsGen.Viewer.Definitions;

/// <summary>A control of a sheet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The kind by AWS's name, such as <c>Dropdown</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Parameter">The parameter that it sets, or null.</param>
/// <param name="Filter">The id of the filter that it sets, or null.</param>
/// <param name="Body">The rest.</param>
internal sealed record ControlDefinition(string Id, string Kind, string Title, string? Parameter, string? Filter, DefinitionNode Body);
