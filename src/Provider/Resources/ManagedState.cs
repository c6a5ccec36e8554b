using QsGen.Wire;

namespace QsGen.Provider.Resources;

/// <summary>A resource as the engine's state has it.</summary>
/// <param name="Id">Its id; empty in the preview of its creation.</param>
/// <param name="Inputs">Its checked inputs.</param>
/// <param name="Outputs">Its outputs.</param>
internal sealed record ManagedState(string Id, PropertyObject Inputs, PropertyObject Outputs);
