using QsGen.Audit.Document;
using QsGen.Institution;

namespace QsGen.Audit.Sections;

/// <summary>Puts a report together. Pure, but for the legs that it reads while it is written.</summary>
internal static class ReportBuilder
{
    /// <summary>What a report is called.</summary>
    public const string Title = "Audit Reconciliation Report";

    /// <summary>The document.</summary>
    public static ReportDocument Build(ReportContent content)
    {
        var (subject, books) = (content.Subject, content.Books);
        var attachments = AttachedFiles.Of(content);
        return new()
        {
            Title = Title,
            Institution = subject.Name,
            Period = content.Period.ToString(),
            LastDay = content.Period.Last,
            Signer = subject.Signer,
            Product = subject.Product,
            Provenance = books?.Provenance.ToJson() ?? "",
            Fingerprint = books?.Provenance.Short ?? "pending",
            GeneratedAt = subject.GeneratedAt,
            Theme = ReportTheme.Of(subject.Institution.Theme),
            Fonts = subject.Fonts,
            Logo = subject.Logo,
            Cover = CoverBlocks.Of(content),
            Sections = Sections(content, attachments).ToValueList(),
            Attachments = attachments,
        };
    }

    private static IEnumerable<ReportSection> Sections(ReportContent content, ValueList<ReportAttachment> attachments)
    {
        var (figures, money) = (content.Books?.Figures, new ReportMoney(content.Subject.Institution.Currency));
        if (content.Books?.Since is { } since)
        {
            yield return ChangesSection.Of(since, money);
        }

        yield return SummarySection.Of(figures, money, content.Subject.Institution.Materiality);
        foreach (var section in FindingSections.All(figures, content.Subject.Institution))
        {
            yield return section;
        }

        yield return ExceptionSections.Flow(figures);
        yield return ExceptionSections.Supersession(figures);
        yield return WalkSection.Of(content.Books);
        yield return CompletenessSection.Of(figures);
        yield return TrialBalanceSection.Of(figures);
        yield return SignOffSection.Of(content);
        yield return ProvenanceSection.Of(content, attachments);
    }
}
