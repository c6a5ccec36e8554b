namespace QsGen.Database.Schema;

/// <summary>A condition that every row of a table meets; <see cref="JsonColumn"/> checks are spelled by the dialect.</summary>
/// <param name="Condition">The condition in SQL that all engines read alike; null for a JSON check.</param>
/// <param name="JsonColumn">The column that holds null or valid JSON; null for a plain condition.</param>
internal sealed record SchemaCheck(string? Condition, string? JsonColumn = null);
