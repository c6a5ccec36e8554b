using Rpc = QsGen.Wire.Rpc;

namespace Pulumi.Runtime;

/// <summary>Where messages go.</summary>
internal interface IEngine
{
    /// <summary>Shows a message.</summary>
    Task LogAsync(Rpc.LogRequest request);
}
