namespace QsGen.Wire;

/// <summary>A value as programs, engine and providers exchange it: an immutable union, compared by content.</summary>
/// <remarks>
/// Numbers are doubles; object keys are kept in ordinal order, so that the same value always encodes to the same bytes.
/// The text of a value never shows what a secret holds.
/// </remarks>
internal abstract record PropertyValue
{
    private protected PropertyValue()
    {
    }

    /// <summary>The null value.</summary>
    public static PropertyValue Null => PropertyNull.Instance;

    /// <summary>A value not known yet, of the kind that programs send.</summary>
    public static PropertyValue Unknown => PropertyUnknown.OfString;

    /// <summary>What is anywhere inside.</summary>
    public virtual PropertyTraits Traits => PropertyTraits.None;

    /// <summary>Whether a secret is anywhere inside.</summary>
    public bool ContainsSecrets => (Traits & PropertyTraits.Secret) != 0;

    /// <summary>Whether an unknown value is anywhere inside.</summary>
    public bool ContainsUnknowns => (Traits & PropertyTraits.Unknown) != 0;

    /// <summary>Whether an output value is anywhere inside.</summary>
    public bool ContainsOutputs => (Traits & PropertyTraits.Output) != 0;

    /// <summary>Whether a reference to a resource is anywhere inside.</summary>
    public bool ContainsReferences => (Traits & PropertyTraits.Reference) != 0;

    /// <summary>A string.</summary>
    public static implicit operator PropertyValue(string value) => new PropertyString(value);

    /// <summary>A boolean.</summary>
    public static implicit operator PropertyValue(bool value) => new PropertyBool(value);

    /// <summary>A number.</summary>
    public static implicit operator PropertyValue(double value) => new PropertyNumber(value);

    /// <summary>An array of values.</summary>
    public static PropertyArray Array(params IEnumerable<PropertyValue> items) => new([.. items]);

    /// <summary>An object with these properties. The last of two equal keys wins.</summary>
    public static PropertyObject Object(params IEnumerable<(string Key, PropertyValue Value)> properties) =>
        PropertyObject.Empty.SetItems(properties.Select(property => KeyValuePair.Create(property.Key, property.Value)));

    /// <summary>The same value with every secret mark removed: what receivers see that do not accept secrets.</summary>
    public virtual PropertyValue WithoutSecrets() => this;

    /// <summary>The same value with output values reduced to plain, secret or unknown values.</summary>
    public virtual PropertyValue WithoutOutputs() => this;

    /// <summary>This value as a secret; a secret stays what it is.</summary>
    public PropertyValue AsSecret() => this is PropertySecret ? this : new PropertySecret(this);

    /// <summary>A short text for messages and debugging. Secrets are shown as <c>[secret]</c>.</summary>
    public sealed override string ToString() => PropertyText.Of(this);
}
