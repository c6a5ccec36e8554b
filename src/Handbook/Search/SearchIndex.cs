using System.Text.Encodings.Web;
using System.Text.Json;

namespace QsGen.Handbook.Search;

/// <summary>An inverted index as one script, so that a page opened from disk can search: there, scripts load and data does not.</summary>
/// <remarks>Each place of a word carries its weight by BM25, computed here; the page only adds up. Words of titles and headings count
/// more.</remarks>
internal static class SearchIndex
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;
    private const double TitleWeight = 6;
    private const double SectionWeight = 4;
    private const int Excerpt = 220;
    private const int LongestWord = 40;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>Writes the script.</summary>
    public static byte[] Write(IReadOnlyList<SearchEntry> entries)
    {
        var lengths = new double[entries.Count];
        var terms = new SortedDictionary<string, List<(int Entry, double Count)>>(StringComparer.Ordinal);
        for (var at = 0; at < entries.Count; at++)
        {
            foreach (var (word, count) in Counts(entries[at]))
            {
                lengths[at] += count;
                if (!terms.TryGetValue(word, out var places))
                {
                    terms[word] = places = [];
                }

                places.Add((at, count));
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
        Utf8JsonWriter writer, List<(int Entry, double Count)> places, int entries, double[] lengths, double usual)
    {
        var rarity = Math.Log(1 + ((entries - places.Count + 0.5) / (places.Count + 0.5)));
        writer.WriteStartArray();
        foreach (var (entry, count) in places)
        {
            var length = 1 - LengthShare + (LengthShare * lengths[entry] / usual);
            writer.WriteNumberValue(entry);
            writer.WriteNumberValue((int)Math.Round(100 * rarity * count * (Saturation + 1) / (count + (Saturation * length))));
        }

        writer.WriteEndArray();
    }

    private static Dictionary<string, double> Counts(SearchEntry entry)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        Add(entry.Title, entry.Section.Length > 0 ? TitleWeight / 3 : TitleWeight);
        Add(entry.Section, SectionWeight);
        Add(entry.Text, 1);
        return counts;

        void Add(string text, double weight)
        {
            foreach (var word in SearchText.Words(text).Where(word => word.Length <= LongestWord))
            {
                counts[word] = counts.GetValueOrDefault(word) + weight;
            }
        }
    }
}
