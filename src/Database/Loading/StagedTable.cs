using System.Collections.Immutable;

namespace QsGen.Database.Loading;

/// <summary>What became, or would become, of the waiting rows of one table.</summary>
/// <param name="Table">Short name of the base table.</param>
/// <param name="New">Rows with a key that the base table does not know.</param>
/// <param name="Changed">Further versions with a reason.</param>
/// <param name="Unchanged">Rows that say what the base table says already; they are left out.</param>
/// <param name="Rejected">Further versions without a reason, amounts with fractions of a cent, and values that no query can use.</param>
/// <param name="FirstRejected">The first of those: the key, a colon, and why.</param>
internal sealed record StagedTable(
    string Table, long New, long Changed, long Unchanged, long Rejected, ImmutableArray<string> FirstRejected);
