using QsGen.Wire;

namespace QsGen.Tests.Engine.Support;

/// <summary>An object that really exists at the test provider.</summary>
internal sealed record CloudObject(string Id, string Urn, string Type, PropertyObject Properties);
