using System.Globalization;

namespace QsGen.Institution.Findings;

/// <summary>The logical place of a value, such as <c>rails[0].metadata_keys[1]</c>; indexes start at 0.</summary>
/// <remarks>A chain of steps, so that naming a place costs nothing until a finding needs its text.</remarks>
internal sealed class ModelPath
{
    private readonly string? _key;
    private readonly int _index;

    private ModelPath(ModelPath? parent, string? key, int index) => (Parent, _key, _index) = (parent, key, index);

    /// <summary>The file as a whole.</summary>
    public static ModelPath Root { get; } = new(null, null, 0);

    /// <summary>The enclosing place; null for the root.</summary>
    public ModelPath? Parent { get; }

    /// <summary>The key that leads here; null when an index does, and for the root.</summary>
    public string? LastKey => _key;

    /// <summary>The index that leads here when no key does.</summary>
    public int LastIndex => _index;

    /// <summary>The value of a key.</summary>
    public ModelPath Key(string key) => new(this, key, 0);

    /// <summary>The key of a chain entry at this place: of a child that stands in a list, the list's entry has the keys of the whole.
    /// </summary>
    public ModelPath ChainKey(string key) => (_key, Parent) switch
    {
        (null, { _key: Format.Keys.Children, Parent: { } entry }) => key is Format.Keys.Child ? this : entry.Key(key),
        _ => Key(key),
    };

    /// <summary>An item of a list.</summary>
    public ModelPath Item(int index) => new(this, null, index);

    /// <summary>The place's text; empty for the root.</summary>
    public override string ToString() => this switch
    {
        { Parent: null } => "",
        { _key: null } => string.Create(CultureInfo.InvariantCulture, $"{Parent}[{_index}]"),
        { Parent.Parent: null } => _key,
        _ => $"{Parent}.{_key}",
    };
}
