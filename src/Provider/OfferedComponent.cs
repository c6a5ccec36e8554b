using QsGen.Provider.Resources;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Provider;

/// <summary>A component that the package makes for programs in any language.</summary>
/// <param name="Spec">Its type, inputs and outputs.</param>
/// <param name="MakeAsync">Makes it and waits until it is complete; throws <see cref="ComponentInputException"/> when an input is
/// wrong, <see cref="ResourceFailure"/> when it can't be made.</param>
internal sealed record OfferedComponent(ResourceSpec Spec, Func<ConstructCall, Task<ConstructResponse>> MakeAsync);

/// <summary>A component that a program asks for.</summary>
/// <param name="Request">The call as it came.</param>
/// <param name="Inputs">Its inputs, checked for their kinds.</param>
/// <param name="EngineAddress">Where messages go, as host and port.</param>
/// <param name="Folder">Where relative paths start.</param>
internal sealed record ConstructCall(ConstructRequest Request, PropertyObject Inputs, string EngineAddress, string Folder);
