using QsGen.Institution;
using QsGen.Institution.Editing;

namespace QsGen.Demo.Hashing;

/// <summary>The lock of demo data in an institution file: the key <c>seed_hash</c> with the total, and one comment line per segment, which
/// lets a check say which scenario changed.</summary>
internal static class SeedHashLock
{
    /// <summary>The file's text with the lock set and nothing else changed, or null when that can't be done.</summary>
    public static string? Set(string yaml, DemoHash hash) =>
        SeedHashEdit.Set(yaml, hash.Total, hash.Segments.Select(segment => KeyValuePair.Create(segment.Name, segment.Hash)));

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

        var segments = SeedHashEdit.Parts(yaml);
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
}
