using System.Collections.Immutable;

namespace QsGen.Database.Tables;

/// <summary>An index of a declared table; engines that store columns, not rows, go without.</summary>
/// <param name="ShortName">Name without <c>idx_</c> and without the institution's prefix.</param>
/// <param name="Columns">The columns, most significant first.</param>
/// <param name="OnlyWhere">A condition that the rows of the index meet, on engines that can leave out the others; or null.</param>
/// <param name="ByHash">
/// Whether the one column is only ever compared for equality and may hold texts that are too long for a sorted index, on engines that
/// have another kind.
/// </param>
internal sealed record SchemaIndex(
    string ShortName, ImmutableArray<string> Columns, string? OnlyWhere = null, bool ByHash = false)
{
    /// <summary>What it is for; empty where it goes without saying.</summary>
    public string Reason { get; init; } = "";
}
