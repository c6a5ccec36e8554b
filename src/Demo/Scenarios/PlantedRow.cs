using System.Collections.Immutable;

namespace QsGen.Demo.Scenarios;

/// <summary>A row that a scenario makes appear in a relation or dataset after the next refresh.</summary>
/// <param name="Relation">The relation's short name, such as <c>drift</c>, or a dataset's identifier, such as
/// <c>l2ft-tt-instances-ds</c>.</param>
/// <param name="Columns">The columns that identify the row and show what was planted: name and text, money with two decimals, days as
/// <c>2026-11-18</c>.</param>
internal sealed record PlantedRow(string Relation, ImmutableSortedDictionary<string, string> Columns)
{
    /// <summary>A row with its columns.</summary>
    public static PlantedRow Of(string relation, params ReadOnlySpan<(string Column, string Value)> columns)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (column, value) in columns)
        {
            values.Add(column, value);
        }

        return new(relation, values.ToImmutable());
    }

    /// <summary>The relation with the columns, in one line.</summary>
    public override string ToString() => $"{Relation}: {string.Join(", ", Columns.Select(column => $"{column.Key} = {column.Value}"))}";
}
