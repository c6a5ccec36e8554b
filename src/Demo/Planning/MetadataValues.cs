using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;

namespace QsGen.Demo.Planning;

/// <summary>The metadata of one posting: keys in ordinal order with their values.</summary>
internal sealed class MetadataValues(ImmutableArray<MetadataField> fields, string[] values)
{
    private const string Original = "original_";

    /// <summary>The value of a key, or of the key it refers back to (<c>original_x</c> is the parent's <c>x</c>); null when
    /// absent.</summary>
    public string? Find(string key)
    {
        var back = key.StartsWith(Original, StringComparison.Ordinal) ? key[Original.Length..] : null;
        for (var index = 0; index < fields.Length; index++)
        {
            if (fields[index].Key == key || fields[index].Key == back)
            {
                return values[index];
            }
        }

        return null;
    }

    /// <summary>The values as a JSON object; null when there is no key.</summary>
    public string? ToJson()
    {
        if (fields.IsEmpty)
        {
            return null;
        }

        var json = new StringBuilder(fields.Length * 40).Append('{');
        for (var index = 0; index < fields.Length; index++)
        {
            json.Append(index == 0 ? "\"" : ",\"").Append(Escape(fields[index].Key));
            json.Append("\":\"").Append(Escape(values[index])).Append('"');
        }

        return json.Append('}').ToString();
    }

    private static string Escape(string text) => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text);
}
