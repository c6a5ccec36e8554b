namespace QsGen.Handbook.Site;

/// <summary>A file of the site.</summary>
/// <param name="Path">Where it is below the site's folder, with <c>/</c> between folders.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content);
