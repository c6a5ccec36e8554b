using System.Collections.Immutable;

namespace QsGen.Audit.Document;

/// <summary>A picture on the cover.</summary>
/// <param name="Bytes">A PNG or JPEG file.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
internal sealed record ReportLogo(ImmutableArray<byte> Bytes, string Description);
