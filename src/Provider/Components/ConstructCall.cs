using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Provider.Components;

/// <summary>A component that a program asks for.</summary>
/// <param name="Request">The call as it came.</param>
/// <param name="Inputs">Its inputs, checked for their kinds.</param>
/// <param name="EngineAddress">Where messages go, as host and port.</param>
/// <param name="Folder">Where relative paths start.</param>
internal sealed record ConstructCall(ConstructRequest Request, PropertyObject Inputs, string EngineAddress, string Folder);
