using System.Text;
using QsGen.Institution;

namespace QsGen.Demo.Hashing;

/// <summary>The lock of demo data in an institution file: the block <c>seed_hash</c> with the total and one comment line per
/// segment.</summary>
/// <remarks>
/// The hash does not depend on the engine, so the same value stands under every dialect's key. Segment hashes are kept in comments
/// inside the block, which every reader of the format skips; they let a check say which scenario changed. Nothing outside the block
/// is touched, down to the last byte. The value is quoted, since hex digits alone can read as a number.
/// </remarks>
internal static class SeedHashLock
{
    private const string Key = "seed_hash";
    private const string SegmentMark = "  # ";

    /// <summary>The file's text with the lock set: the old block replaced where it stands, or a new one at the end.</summary>
    public static string Set(string yaml, DemoHash hash)
    {
        var newline = yaml.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var block = Block(hash, newline);
        if (Find(yaml) is not { } place)
        {
            var gap = yaml.Length == 0 || yaml.EndsWith('\n') ? "" : newline;
            return yaml + gap + block;
        }

        return yaml[..place.Start] + block + yaml[place.End..];
    }

    /// <summary>Compares a file's lock with the data that its institution gives now.</summary>
    public static SeedHashVerdict Check(string yaml, InstitutionModel institution, DemoHash hash)
    {
        var locked = institution.SeedHash;
        var values = new[] { locked?.Postgres, locked?.Oracle, locked?.DuckDb }.OfType<string>().ToHashSet();
        if (values.Count == 0)
        {
            return new(false, null, [], "the file has no lock; run 'data hash --lock'");
        }

        if (values.Count == 1 && values.Contains(hash.Total))
        {
            return new(true, hash.Total, [], "the data is as locked");
        }

        var segments = Segments(yaml);
        var changed = segments.Count == 0 ? [] : hash.Segments.Where(segment => segments.GetValueOrDefault(segment.Name) != segment.Hash)
            .Select(segment => segment.Name).Concat(segments.Keys.Except(hash.Segments.Select(segment => segment.Name))).ToList();
        var reason = (values.Count, segments.Count) switch
        {
            ( > 1, _) =>
                "the lock has one value per engine, the form of an older generator; check the change and run 'data hash --lock'",
            (_, 0) =>
                "the data is not as locked, and the lock does not say which part changed; check the change and run 'data hash --lock'",
            _ => $"the data is not as locked: {string.Join(", ", changed)} changed; if that is meant, run 'data hash --lock'",
        };
        return new(false, values.First(), [.. changed], reason);
    }

    private static string Block(DemoHash hash, string newline)
    {
        var block = new StringBuilder($"{Key}:{newline}  postgres: \"{hash.Total}\"{newline}");
        foreach (var segment in hash.Segments)
        {
            block.Append(SegmentMark).Append(segment.Name).Append(' ').Append(segment.Hash).Append(newline);
        }

        return block.ToString();
    }

    private static Dictionary<string, string> Segments(string yaml)
    {
        var lines = Find(yaml) is { } place ? yaml[place.Start..place.End].Split('\n', StringSplitOptions.TrimEntries) : [];
        return lines.Where(line => line.StartsWith('#')).Select(line => line.TrimStart('#', ' ').Split(' '))
            .Where(words => words is [_, { Length: 64 }]).DistinctBy(words => words[0]).ToDictionary(words => words[0], words => words[1]);
    }

    /// <summary>The block's place: its key's line and the indented lines that follow, without blank lines and comments after
    /// the last of them.</summary>
    private static (int Start, int End)? Find(string yaml)
    {
        (int Start, int End)? place = null;
        for (var start = 0; start < yaml.Length;)
        {
            var end = yaml.IndexOf('\n', start) is var index && index < 0 ? yaml.Length : index + 1;
            var line = yaml[start..end].TrimEnd();
            if (place is { } open)
            {
                if (line.Length == 0 || line[0] is not (' ' or '\t'))
                {
                    return open;
                }

                place = (open.Start, end);
            }
            else if (line.StartsWith(Key, StringComparison.Ordinal) && line[Key.Length..].TrimStart().StartsWith(':'))
            {
                place = (start, end);
            }

            start = end;
        }

        return place;
    }
}
