namespace QsGen.QuickSight.Schema;

/// <summary>One property of an object type.</summary>
/// <param name="Name">Its name in the AWS API.</param>
/// <param name="IsRequired">Whether an object without it is refused.</param>
/// <param name="Value">What its value must be.</param>
internal sealed record PropertyRule(string Name, bool IsRequired, ValueRule Value);
