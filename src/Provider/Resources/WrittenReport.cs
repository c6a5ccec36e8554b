namespace QsGen.Provider.Resources;

/// <summary>What became of an audit report.</summary>
/// <param name="File">The file, relative to the project where it lies in it; null when there is none.</param>
/// <param name="Summary">It in words; or why there is none, and what to do.</param>
/// <param name="Warnings">What a person should know about it.</param>
internal sealed record WrittenReport(string? File, string Summary, IReadOnlyList<string> Warnings)
{
    /// <summary>No report, and why.</summary>
    public static WrittenReport None(string reason) => new(null, reason, []);
}
