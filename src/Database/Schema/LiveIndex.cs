using System.Collections.Immutable;

namespace QsGen.Database.Schema;

/// <summary>An index that a database has.</summary>
/// <param name="Table">The table it is on.</param>
/// <param name="Columns">
/// Its columns or expressions, most significant first; names in lower case unless they were quoted, each with its order unless it is
/// ascending with nulls last.
/// </param>
/// <param name="Included">The columns that it carries along without sorting by them.</param>
/// <param name="OnlyWhere">The condition of its rows as the engine's catalog spells it; null when it holds every row.</param>
/// <param name="ByHash">Whether it is a hash index.</param>
/// <param name="IsUnique">Whether it lets no two rows be alike.</param>
/// <param name="IsUsable">Whether queries may use it; not so when its making was cut off.</param>
internal sealed record LiveIndex(
    string Table,
    ImmutableArray<string> Columns,
    ImmutableArray<string> Included,
    string? OnlyWhere,
    bool ByHash,
    bool IsUnique,
    bool IsUsable)
{
    /// <summary>
    /// What it is on and how it differs from a plain index, for people: <c>(rail_name, status) where bundle_id is null</c>.
    /// </summary>
    public override string ToString() =>
        $"({string.Join(", ", Columns)}){(Included is [] ? "" : $" including ({string.Join(", ", Included)})")}"
        + $"{(OnlyWhere is null ? "" : $" where {Plain(OnlyWhere)}")}"
        + $"{(ByHash ? " by hash" : "")}{(IsUnique ? ", unique" : "")}{(IsUsable ? "" : ", unusable")}";

    /// <summary>A condition without what catalogs add to it: outer brackets, and capitals.</summary>
    private static string Plain(string condition) =>
        (condition is ['(', .. var inner, ')'] ? inner : condition).ToLowerInvariant();
}
