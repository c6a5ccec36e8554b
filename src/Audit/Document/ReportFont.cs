using System.Collections.Immutable;

namespace QsGen.Audit.Document;

/// <summary>A font of the institution's choice, for characters that the report's own font lacks.</summary>
/// <param name="Name">Its name in the file: letters, digits and hyphens.</param>
/// <param name="Bytes">A TrueType file.</param>
internal sealed record ReportFont(string Name, ImmutableArray<byte> Bytes);
