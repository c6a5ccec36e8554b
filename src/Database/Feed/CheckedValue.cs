using QsGen.Database.Templates;

namespace QsGen.Database.Feed;

/// <summary>A value of a base table that queries may be unable to use.</summary>
/// <param name="IsOfLeg">Whether it is a leg's, under the alias <c>leg</c>; else a balance's, under <c>balance</c>.</param>
/// <param name="Column">The column.</param>
/// <param name="Expression">The value in SQL.</param>
/// <param name="Condition">What it meets when queries can use it.</param>
internal sealed record CheckedValue(bool IsOfLeg, string Column, SqlText Expression, SqlText Condition)
{
    /// <summary>The column of documents, which has a rule of its own.</summary>
    public const string Metadata = "metadata";
}
