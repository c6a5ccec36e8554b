namespace QsGen.Institution.Format;

/// <summary>One key of an institution file.</summary>
/// <param name="Name">The key as written.</param>
/// <param name="Kind">What may stand under it.</param>
/// <param name="Meaning">What it says, as one sentence for editors and the starter file.</param>
/// <param name="Required">True when its mapping cannot do without it.</param>
/// <param name="Nullable">True when an explicit null counts as absent.</param>
/// <param name="Entity">The mapping below it, for <see cref="ValueKind.Mapping"/> and <see cref="ValueKind.MappingList"/>.</param>
internal sealed record KeyFormat(
    string Name, ValueKind Kind, string Meaning, bool Required = false, bool Nullable = false, EntityFormat? Entity = null);
