using QsGen.Wire;

namespace QsGen.Engine.Providers;

/// <summary>
/// An object as its provider describes it. The id is empty in the preview of a create; inputs are null where the old ones
/// hold.
/// </summary>
internal sealed record ProviderObject(string Id, PropertyObject Outputs, PropertyObject? Inputs = null);
