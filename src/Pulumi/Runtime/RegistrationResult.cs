using QsGen.Wire;

namespace Pulumi.Runtime;

/// <summary>What the engine answered about a resource.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Id">Its id; empty when it has none or it is not known yet.</param>
/// <param name="State">Its outputs.</param>
/// <param name="Succeeded">False when the engine goes on although the resource failed or was skipped.</param>
internal sealed record RegistrationResult(string Urn, string Id, PropertyObject State, bool Succeeded = true);
