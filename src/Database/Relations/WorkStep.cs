namespace QsGen.Database.Relations;

/// <summary>Computes rows that later relations read and nobody else sees.</summary>
internal sealed record WorkStep : RefreshStep;
