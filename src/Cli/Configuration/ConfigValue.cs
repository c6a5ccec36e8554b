namespace QsGen.Cli.Configuration;

/// <summary>One configured value and where it stands.</summary>
/// <param name="Text">The value as text; lists and objects as JSON.</param>
/// <param name="IsSecret">Whether it must never be shown.</param>
/// <param name="Place">Where it stands; null where that is no file that a person writes: a default, a variable, a flag.</param>
internal sealed record ConfigValue(string Text, bool IsSecret, SettingPlace? Place = null);
