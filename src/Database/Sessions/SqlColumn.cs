namespace QsGen.Database.Sessions;

/// <summary>A column of a result.</summary>
/// <param name="Name">The name as the engine reports it.</param>
/// <param name="Type">
/// The type of its values: <see cref="string"/>, <see cref="long"/>, <see cref="decimal"/>, <see cref="double"/>,
/// <see cref="DateTime"/> or <see cref="bool"/>.
/// </param>
internal sealed record SqlColumn(string Name, Type Type);
