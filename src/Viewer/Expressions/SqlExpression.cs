namespace QsGen.Viewer.Expressions;

/// <summary>An expression as SQL.</summary>
/// <param name="Sql">The text.</param>
/// <param name="Type">What it comes to.</param>
/// <param name="IsCondition">Whether it is a condition rather than a value; not every engine takes one for the other.</param>
internal readonly record struct SqlExpression(string Sql, ResultType Type, bool IsCondition = false)
{
    /// <summary>The text where a value is wanted.</summary>
    public string AsValue => IsCondition ? $"CASE WHEN {Sql} THEN 1 WHEN NOT ({Sql}) THEN 0 END" : Sql;

    /// <summary>The text where a condition is wanted.</summary>
    public string AsCondition => IsCondition ? Sql : Type == ResultType.Flag ? $"({Sql} = TRUE)" : $"({Sql} = 1)";
}
