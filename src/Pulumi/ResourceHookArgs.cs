using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a hook is told about the step that it belongs to. What the step does not have is null.</summary>
/// <param name="Urn">The resource's URN.</param>
/// <param name="Id">Its id; empty as long as there is none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type token.</param>
/// <param name="NewInputs">The inputs that it gets; in a preview a value that is not known yet is null.</param>
/// <param name="OldInputs">The inputs that it had.</param>
/// <param name="NewOutputs">The outputs that the step led to.</param>
/// <param name="OldOutputs">The outputs that it had.</param>
public sealed record ResourceHookArgs(
    string Urn,
    string Id,
    string Name,
    string Type,
    ImmutableDictionary<string, object?>? NewInputs,
    ImmutableDictionary<string, object?>? OldInputs,
    ImmutableDictionary<string, object?>? NewOutputs,
    ImmutableDictionary<string, object?>? OldOutputs);
