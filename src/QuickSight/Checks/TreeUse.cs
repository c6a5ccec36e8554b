namespace QsGen.QuickSight.Checks;

/// <summary>One use of a node by another.</summary>
/// <param name="Used">The node that is used.</param>
/// <param name="Place">Where it is used.</param>
/// <param name="Origin">The line that uses it.</param>
internal sealed record TreeUse<T>(T Used, string Place, SourceLine Origin);
