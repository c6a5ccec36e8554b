using QsGen.Provider.Resources;
using QsGen.Wire.Rpc;

namespace QsGen.Provider.Components;

/// <summary>A component that the package makes for programs in any language.</summary>
/// <param name="Spec">Its type, inputs and outputs.</param>
/// <param name="MakeAsync">Makes it and waits until it is complete; throws <see cref="ComponentInputException"/> when an input is
/// wrong, <see cref="ResourceFailure"/> when it can't be made.</param>
internal sealed record OfferedComponent(ResourceSpec Spec, Func<ConstructCall, Task<ConstructResponse>> MakeAsync);
