using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an error hook is told about the step that failed. What the step does not have is null.</summary>
/// <param name="Urn">The resource's URN.</param>
/// <param name="Id">Its id; empty as long as there is none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type token.</param>
/// <param name="NewInputs">The inputs that it should get.</param>
/// <param name="OldInputs">The inputs that it had.</param>
/// <param name="OldOutputs">The outputs that it had.</param>
/// <param name="FailedOperation">create, read, update or delete.</param>
/// <param name="Errors">What went wrong in each attempt, the last one first.</param>
public sealed record ErrorHookArgs(
    string Urn,
    string Id,
    string Name,
    string Type,
    ImmutableDictionary<string, object?>? NewInputs,
    ImmutableDictionary<string, object?>? OldInputs,
    ImmutableDictionary<string, object?>? OldOutputs,
    string FailedOperation,
    IReadOnlyList<string> Errors);
