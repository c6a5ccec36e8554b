namespace QsGen.Demo.Planning;

/// <summary>A chain entry with its ends looked up.</summary>
/// <param name="Child">What follows.</param>
/// <param name="Required">Whether every firing of the parent needs it.</param>
/// <param name="Group">The group of alternatives; null for an entry of its own.</param>
internal sealed record ChainLink(Endpoint Child, bool Required, string? Group);
