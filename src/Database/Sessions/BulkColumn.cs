using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>A column that a bulk load fills.</summary>
/// <param name="Name">The column's name, unquoted.</param>
/// <param name="Type">What it holds; values are converted to it.</param>
internal sealed record BulkColumn(string Name, SqlType Type);
