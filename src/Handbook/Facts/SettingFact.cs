namespace QsGen.Handbook.Facts;

/// <summary>A key of a stack's configuration.</summary>
/// <param name="Key">The key with its namespace, such as <c>qsgen:institution</c>.</param>
/// <param name="Type">The kind of its value.</param>
/// <param name="Default">Its value when it is not set; null when it has to be set.</param>
/// <param name="Summary">What it decides.</param>
/// <param name="IsSecret">Whether its value is never shown.</param>
/// <param name="Variable">The environment variable that overrides it.</param>
internal sealed record SettingFact(string Key, string Type, string? Default, string Summary, bool IsSecret, string Variable);

/// <summary>An environment variable that the program reads.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it decides.</param>
internal sealed record VariableFact(string Name, string Summary);
