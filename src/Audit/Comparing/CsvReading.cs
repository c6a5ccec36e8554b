using System.Collections.Immutable;
using System.Text;

namespace QsGen.Audit.Comparing;

/// <summary>Reads CSV (RFC 4180).</summary>
internal static class CsvReading
{
    /// <summary>The records of a text, the header line first.</summary>
    /// <exception cref="FormatException">A quoted field does not end.</exception>
    public static ImmutableArray<ImmutableArray<string>> Read(string text)
    {
        var records = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var record = ImmutableArray.CreateBuilder<string>();
        var place = 0;
        while (place < text.Length)
        {
            record.Add(Field(text, ref place));
            if (place < text.Length && text[place] == ',')
            {
                place++;
                if (place == text.Length)
                {
                    record.Add("");
                }

                continue;
            }

            place += place < text.Length && text[place] == '\r' ? 1 : 0;
            place += place < text.Length && text[place] == '\n' ? 1 : 0;
            records.Add(record.ToImmutable());
            record.Clear();
        }

        return records.ToImmutable();
    }

    private static string Field(string text, ref int place)
    {
        if (text[place] != '"')
        {
            var end = text.AsSpan(place).IndexOfAny(",\r\n");
            var plain = end < 0 ? text[place..] : text.Substring(place, end);
            place += plain.Length;
            return plain;
        }

        var field = new StringBuilder();
        for (place++; place < text.Length; place++)
        {
            if (text[place] != '"')
            {
                field.Append(text[place]);
            }
            else if (place + 1 < text.Length && text[place + 1] == '"')
            {
                field.Append('"');
                place++;
            }
            else
            {
                place++;
                return field.ToString();
            }
        }

        throw new FormatException("a quoted field does not end");
    }
}
