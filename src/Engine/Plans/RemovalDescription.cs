using QsGen.Wire;

namespace QsGen.Engine.Plans;

/// <summary>Says in words what goes with a resource that is deleted; null where there is nothing to say.</summary>
/// <remarks>Handed in, because the engine does not know what its resources are.</remarks>
/// <param name="type">The resource's type.</param>
/// <param name="inputs">Its inputs.</param>
/// <param name="outputs">Its outputs.</param>
internal delegate string? RemovalDescription(string type, PropertyObject inputs, PropertyObject outputs);
