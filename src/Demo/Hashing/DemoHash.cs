using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using QsGen.Demo.Generation;

namespace QsGen.Demo.Hashing;

/// <summary>What demo data is, in a few hex digits: one hash per segment and one over all of them.</summary>
/// <remarks>It covers rows, not SQL text, so it is the same for every engine.</remarks>
/// <param name="Total">SHA-256 over the segments' names and hashes, in load order.</param>
/// <param name="Segments">SHA-256 of each segment's rows, in load order: the baseline, then the scenarios.</param>
internal sealed record DemoHash(string Total, ImmutableArray<SegmentHash> Segments)
{
    /// <summary>The options that a lock in an institution file stands for: the defaults at a fixed day, so that it never goes
    /// stale.</summary>
    public static DemoOptions LockOptions { get; } = new() { Anchor = new LocalDate(2030, 1, 1) };

    /// <summary>Hashes the data of a generator; memory does not follow its size.</summary>
    public static DemoHash Of(DemoGenerator generator, CancellationToken cancellationToken = default)
    {
        var segments = ImmutableArray.CreateBuilder<SegmentHash>();
        foreach (var segment in generator.Segments())
        {
            segments.Add(HashOf(segment, cancellationToken));
        }

        var text = string.Concat(segments.Select(segment => $"{segment.Name}={segment.Hash}\n"));
        return new(Hex(SHA256.HashData(Encoding.UTF8.GetBytes(text))), segments.ToImmutable());
    }

    private static SegmentHash HashOf(DemoSegment segment, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = new CanonicalRows(hash);
        var (transactions, balances) = (0L, 0L);
        foreach (var day in segment.Days)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var row in day.Transactions)
            {
                rows.Add(row);
                transactions++;
            }

            foreach (var row in day.Balances)
            {
                rows.Add(row);
                balances++;
            }

            foreach (var row in day.ControlTotals)
            {
                rows.Add(row);
            }
        }

        rows.Flush();
        return new(segment.Scenario, Hex(hash.GetHashAndReset()), transactions, balances);
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
