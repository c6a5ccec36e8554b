using QsGen.Institution;

namespace QsGen.Database.Relations;

/// <summary>A metadata key that a rail declares.</summary>
/// <param name="Rail">The rail.</param>
/// <param name="Key">The key.</param>
internal sealed record DeclaredKey(RailName Rail, MetadataKey Key);
