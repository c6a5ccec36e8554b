using System.Collections.Immutable;
using QsGen.Audit.Document;
using QsGen.Audit.Fingerprints;
using QsGen.Institution;

namespace QsGen.Audit.Sections;

/// <summary>Whom a report is about, and who makes it.</summary>
internal sealed record ReportSubject
{
    /// <summary>The institution.</summary>
    public required InstitutionModel Institution { get; init; }

    /// <summary>The name of the institution's file, under which it is attached.</summary>
    public required string FileName { get; init; }

    /// <summary>The bytes of that file.</summary>
    public required ImmutableArray<byte> FileBytes { get; init; }

    /// <summary>The product and its version, as <c>QsGen v0.1.0</c>.</summary>
    public required string Product { get; init; }

    /// <summary>The program that read the books, see <see cref="Provenance.Code"/>.</summary>
    public required string Code { get; init; }

    /// <summary>The report's own clock.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>Who signs it, in words; null when nobody does.</summary>
    public string? Signer { get; init; }

    /// <summary>Fonts for characters that the report's own font lacks.</summary>
    public ValueList<ReportFont> Fonts { get; init; } = [];

    /// <summary>The picture on the cover, or null.</summary>
    public ReportLogo? Logo { get; init; }

    /// <summary>The institution's name as people know it, else its instance.</summary>
    public string Name => Institution.Persona?.Institution is [var name, ..] && name.Length > 0 ? name : Institution.Instance.Value;
}
