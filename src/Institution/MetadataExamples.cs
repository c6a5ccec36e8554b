namespace QsGen.Institution;

/// <summary>Sample values of one metadata field; demo data cycles through them by firing number.</summary>
/// <param name="Key">The field, one of the rail's metadata keys.</param>
/// <param name="Values">At least one value, in file order.</param>
public sealed record MetadataExamples(MetadataKey Key, ValueList<string> Values);
