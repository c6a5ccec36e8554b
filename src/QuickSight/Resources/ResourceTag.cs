namespace QsGen.QuickSight.Resources;

/// <summary>One tag of a resource. AWS allows keys of 1 to 128 and values of 1 to 256 characters.</summary>
internal sealed record ResourceTag(string Key, string Value);
