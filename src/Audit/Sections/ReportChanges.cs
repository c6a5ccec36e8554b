using System.Collections.Immutable;
using QsGen.Audit.Figures;

namespace QsGen.Audit.Sections;

/// <summary>What changed from one report to the next.</summary>
/// <param name="Before">The earlier report in words: its file, its days and its fingerprint.</param>
/// <param name="Questions">For each question that both reports ask, what came, went and is different.</param>
internal sealed record ReportChanges(string Before, ImmutableArray<QuestionChanges> Questions)
{
    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty => Questions.All(question => question.IsEmpty);
}

/// <summary>What changed in the rows of one question.</summary>
/// <param name="Query">The question.</param>
/// <param name="Came">Rows that only the later report has, as its columns have them.</param>
/// <param name="Went">Rows that only the earlier report has.</param>
/// <param name="Changed">Rows of both, the earlier and the later one, that differ beside their key.</param>
/// <param name="Same">How many rows are alike.</param>
/// <param name="Outside">How many rows of the earlier report are about days that the later one does not cover.</param>
internal sealed record QuestionChanges(
    ReportQuery Query,
    ImmutableArray<ImmutableArray<string>> Came,
    ImmutableArray<ImmutableArray<string>> Went,
    ImmutableArray<(ImmutableArray<string> Before, ImmutableArray<string> After)> Changed,
    int Same,
    int Outside)
{
    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty => Came.IsEmpty && Went.IsEmpty && Changed.IsEmpty;
}
