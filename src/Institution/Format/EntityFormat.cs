using System.Collections.Immutable;

namespace QsGen.Institution.Format;

/// <summary>One kind of mapping in an institution file.</summary>
/// <param name="Title">What the mapping is called in messages and editors, such as <c>account</c>.</param>
/// <param name="Meaning">What it describes, as one sentence.</param>
/// <param name="Keys">Its keys, in the order the canonical writer uses.</param>
internal sealed record EntityFormat(string Title, string Meaning, ImmutableArray<KeyFormat> Keys)
{
    /// <summary>True when the key belongs to the mapping.</summary>
    public bool Knows(string key) => Keys.Any(known => known.Name == key);
}
