using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Audit.Periods;
using QsGen.Audit.Sections;

namespace QsGen.Audit.Comparing;

/// <summary>What the files that travel with a report say.</summary>
/// <param name="Name">The report's file, for messages.</param>
/// <param name="Instance">Whose report it is.</param>
/// <param name="Period">Its days.</param>
/// <param name="Fingerprint">Its fingerprint.</param>
/// <param name="Tables">Rows by the question's name: each with the columns that it had then.</param>
internal sealed record EarlierReport(
    string Name, string Instance, ReportPeriod Period, string Fingerprint, ImmutableDictionary<string, EarlierRows> Tables)
{
    /// <summary>Reads it from the attached files.</summary>
    /// <param name="name">The report's file, for messages.</param>
    /// <param name="files">The attached files by name.</param>
    /// <exception cref="FormatException">They are not those of a report with figures; the message says why.</exception>
    public static EarlierReport Read(string name, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        if (!files.TryGetValue(AttachedFiles.FactsName, out var facts))
        {
            throw new FormatException(
                $"{name}: no {AttachedFiles.FactsName} is attached, so it has no figures to compare; it was made without a database or by "
                + "another program");
        }

        try
        {
            using var json = JsonDocument.Parse(facts);
            var tables = ReportQueries.All
                .Where(query => files.ContainsKey(query.FileName))
                .ToImmutableDictionary(query => query.Name, query => EarlierRows.Read(Encoding.UTF8.GetString(files[query.FileName].Span)));
            return new(
                name, Text("instance"), new(Day("from"), Day("to")), Text("fingerprint"), tables);

            string Text(string key) => json.RootElement.GetProperty(key).GetString() ?? "";

            LocalDate Day(string key) => LocalDatePattern.Iso.Parse(Text(key)) is { Success: true } day
                ? day.Value
                : throw new FormatException($"'{Text(key)}' is no day");
        }
        catch (Exception mistake) when (mistake is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"{name}: its attached files can't be read: {mistake.Message}", mistake);
        }
    }

    /// <summary>It in words, as <c>january.pdf (2030-01-01 to 2030-01-31, fingerprint 0123abcd)</c>.</summary>
    public override string ToString() =>
        $"{Name} ({ReportFormat.Day(Period.First)} to {ReportFormat.Day(Period.Last)}, "
        + $"fingerprint {Fingerprint[..Math.Min(8, Fingerprint.Length)]})";
}

/// <summary>The rows of an attached CSV.</summary>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record EarlierRows(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>Reads a CSV.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static EarlierRows Read(string text)
    {
        var records = CsvReading.Read(text);
        return records is [var header, ..] && records.All(record => record.Length == header.Length)
            ? new(header, records.RemoveAt(0))
            : throw new FormatException("a CSV has no header, or rows of another length");
    }

    /// <summary>The rows in the columns that a question has now; a column that it had not is empty.</summary>
    public IEnumerable<ImmutableArray<string>> In(ReportQuery query)
    {
        var places = query.Columns.Select(column => Columns.IndexOf(column.Name)).ToArray();
        return Rows.Select(row => places.Select(place => place < 0 ? "" : row[place]).ToImmutableArray());
    }
}
