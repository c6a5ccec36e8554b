namespace QsGen.Database.Dialects;

/// <summary>A setting of an engine's session.</summary>
/// <param name="Name">Its name, as SET takes it.</param>
/// <param name="Value">Its value, as text.</param>
internal readonly record struct EngineSetting(string Name, string Value);
