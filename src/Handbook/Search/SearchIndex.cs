using System.Text.Encodings.Web;
using System.Text.Json;

namespace QsGen.Handbook.Search;

/// <summary>An inverted index as one script, so that a page opened from disk can search: there, scripts load and data does not.</summary>
/// <remarks>Each place of a word carries its weight by BM25, computed here; the page only adds up. A word of a title or heading counts more
/// than any number of the same word in a text.</remarks>
internal static class SearchIndex
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;
    private const double HeadingWeight = 3;
    private const int Excerpt = 220;
    private const int LongestWord = 40;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>Writes the script.</summary>
    public static byte[] Write(IReadOnlyList<SearchEntry> entries)
    {
        var lengths = new double[entries.Count];
        var terms = new SortedDictionary<string, List<WordPlace>>(StringComparer.Ordinal);
        for (var at = 0; at < entries.Count; at++)
        {
            foreach (var (word, place) in Places(at, entries[at]))
            {
                lengths[at] += place.Count;
                if (!terms.TryGetValue(word, out var places))
                {
                    terms[word] = places = [];
                }

                places.Add(place);
            }
        }

        var usual = Math.Max(1, lengths.DefaultIfEmpty(1).Average());
        using var bytes = new MemoryStream();
        bytes.Write("self.handbookIndex="u8);
        using (var writer = new Utf8JsonWriter(bytes, Compact))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("entries");
            foreach (var entry in entries)
            {
                WriteEntry(writer, entry);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("words");
            foreach (var word in terms.Keys)
            {
                writer.WriteStringValue(word);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("places");
            foreach (var places in terms.Values)
            {
                WritePlaces(writer, places, entries.Count, lengths, usual);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        bytes.Write(";\n"u8);
        return bytes.ToArray();
    }

    private static void WriteEntry(Utf8JsonWriter writer, SearchEntry entry)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(entry.Anchor.Length > 0 ? $"{entry.Path}#{entry.Anchor}" : entry.Path);
        writer.WriteStringValue(entry.Title);
        writer.WriteStringValue(entry.Section);
        writer.WriteStringValue(entry.Text.Length > Excerpt ? entry.Text[..Excerpt] : entry.Text);
        writer.WriteEndArray();
    }

    private static void WritePlaces(
        Utf8JsonWriter writer, List<WordPlace> places, int entries, double[] lengths, double usual)
    {
        var rarity = Math.Log(1 + ((entries - places.Count + 0.5) / (places.Count + 0.5)));
        writer.WriteStartArray();
        foreach (var place in places)
        {
            var length = 1 - LengthShare + (LengthShare * lengths[place.Entry] / usual);
            var text = place.Count * (Saturation + 1) / (place.Count + (Saturation * length));
            writer.WriteNumberValue(place.Entry);
            writer.WriteNumberValue((int)Math.Round(100 * rarity * (text + (HeadingWeight * place.Headings))));
        }

        writer.WriteEndArray();
    }

    private static Dictionary<string, WordPlace> Places(int at, SearchEntry entry)
    {
        var places = new Dictionary<string, WordPlace>(StringComparer.Ordinal);
        foreach (var word in Kept(entry.Text))
        {
            var place = places.GetValueOrDefault(word, new(at, 0, 0));
            places[word] = place with { Count = place.Count + 1 };
        }

        // A page's first stretch stands for the page, the others for themselves.
        foreach (var heading in entry.Section.Length > 0 ? new[] { entry.Title, entry.Section } : [entry.Title])
        {
            foreach (var word in Kept(heading).Distinct())
            {
                var place = places.GetValueOrDefault(word, new(at, 0, 0));
                places[word] = place with { Headings = place.Headings + (entry.Section.Length > 0 && heading == entry.Title ? 0.4 : 1) };
            }
        }

        return places;
    }

    private static IEnumerable<string> Kept(string text) => SearchText.Words(text).Where(word => word.Length <= LongestWord);

    private readonly record struct WordPlace(int Entry, int Count, double Headings);
}
