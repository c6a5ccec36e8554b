namespace QsGen.Wire;

/// <summary>Where a value stands in its document. It is spelled out only for a message or a secret: a document has thousands of
/// places.</summary>
internal sealed class PropertyPlace
{
    private readonly PropertyPlace? _above;
    private readonly string? _name;
    private readonly int _position;

    private PropertyPlace(PropertyPlace? above, string? name, int position) => (_above, _name, _position) = (above, name, position);

    /// <summary>The document itself.</summary>
    public static PropertyPlace Top { get; } = new(null, null, 0);

    /// <summary>The place of a key below this one.</summary>
    public PropertyPlace Key(string name) => new(this, name, 0);

    /// <summary>The place of an item below this one.</summary>
    public PropertyPlace Index(int position) => new(this, null, position);

    /// <summary>The place as <see cref="PropertyPathText"/> writes it.</summary>
    public override string ToString() => _above is null
        ? ""
        : _name is null ? PropertyPathText.Index(_above.ToString(), _position) : PropertyPathText.Key(_above.ToString(), _name);
}
