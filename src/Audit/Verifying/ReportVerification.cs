using System.Collections.Immutable;

namespace QsGen.Audit.Verifying;

/// <summary>What came out of checking a report's file by itself, without the database.</summary>
internal sealed record ReportVerification
{
    /// <summary>Everything that was looked at.</summary>
    public required ImmutableArray<VerificationFinding> Findings { get; init; }

    /// <summary>The provenance that the file carries, as JSON; empty when it carries none or can't be read.</summary>
    public string Provenance { get; init; } = "";

    /// <summary>The level that the signature reaches; null without a signature that holds.</summary>
    public SignatureLevel? Level { get; init; }

    /// <summary>The subject of the signer's certificate; null without a signature.</summary>
    public string? Signer { get; init; }

    /// <summary>When a time-stamp authority saw the signature; null without a time-stamp that holds.</summary>
    public DateTimeOffset? StampedAt { get; init; }

    /// <summary>The attached files.</summary>
    public ImmutableArray<VerifiedAttachment> Attachments { get; init; } = [];

    /// <summary>Whether nothing that must hold fails.</summary>
    public bool Holds => Findings.All(finding => finding.Verdict != VerificationVerdict.Fails);
}
