using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace QsGen.Audit.Fingerprints;

/// <summary>A hash of rows that are handed in one by one: cells joined by one byte 0x1F, each row ended by one byte 0x1E.</summary>
/// <remarks>Rows are gathered in blocks, which another thread hashes while the next one fills; a few blocks are all it holds.</remarks>
/// <param name="table">For messages.</param>
/// <param name="columns">How many cells each row has.</param>
internal sealed class RowDigest(string table, int columns) : IDisposable
{
    private const int BlockSize = 512 * 1024;
    private const int BlocksAhead = 4;
    private const byte CellEnd = 0x1F;
    private const byte RowEnd = 0x1E;

    private readonly BlockingCollection<(byte[] Bytes, int Length)> _full = new(BlocksAhead);
    private byte[] _block = ArrayPool<byte>.Shared.Rent(BlockSize);
    private int _length;
    private Task<byte[]>? _hashing;

    /// <summary>How many rows were handed in.</summary>
    public long Rows { get; private set; }

    /// <summary>Takes a row whose cells are joined already.</summary>
    /// <exception cref="FingerprintException">A text holds one of the two bytes, so that other rows could read the same.</exception>
    public void Add(ReadOnlySpan<byte> row)
    {
        if (row.Count(CellEnd) != columns - 1 || row.Contains(RowEnd))
        {
            throw new FingerprintException(
                $"row {Rows + 1} of {table} holds a control character 0x1E or 0x1F in a text, so its fingerprint would not tell it from "
                + "others; correct that row with a new version that replaces it, or delete it from the feed");
        }

        if (_length + row.Length + 1 > _block.Length)
        {
            PassOn(row.Length + 1);
        }

        row.CopyTo(_block.AsSpan(_length));
        _length += row.Length;
        _block[_length++] = RowEnd;
        Rows++;
    }

    /// <summary>The hash of all rows, as 64 lower-case hexadecimal digits. No row can be added after it.</summary>
    public async Task<string> FinishAsync()
    {
        if (_hashing is null)
        {
            return Convert.ToHexStringLower(SHA256.HashData(_block.AsSpan(0, _length)));
        }

        _full.Add((_block, _length));
        _block = [];
        _full.CompleteAdding();
        return Convert.ToHexStringLower(await _hashing);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _full.CompleteAdding();
        _hashing?.Wait();
        _full.Dispose();
        if (_block.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_block);
        }
    }

    private void PassOn(int needed)
    {
        _hashing ??= Task.Factory.StartNew(
            HashBlocks, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _full.Add((_block, _length));
        (_block, _length) = (ArrayPool<byte>.Shared.Rent(Math.Max(needed, BlockSize)), 0);
    }

    private byte[] HashBlocks()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (bytes, length) in _full.GetConsumingEnumerable())
        {
            hash.AppendData(bytes, 0, length);
            ArrayPool<byte>.Shared.Return(bytes);
        }

        return hash.GetHashAndReset();
    }
}
