namespace QsGen.Viewer.Definitions;

/// <summary>A field that an expression computes.</summary>
/// <param name="Dataset">The identifier of its dataset.</param>
/// <param name="Name">Its name among the columns.</param>
/// <param name="Expression">The expression.</param>
internal sealed record CalculatedFieldDefinition(string Dataset, string Name, string Expression);
