using System.Security.Cryptography;
using System.Text;

namespace QsGen.Audit.Fingerprints;

/// <summary>A hash of rows that are handed in one after another: cells joined by one byte 0x1F, each row ended by one byte 0x1E.</summary>
/// <param name="table">For messages.</param>
/// <param name="columns">How many cells each row has.</param>
internal sealed class RowDigest(string table, int columns) : IDisposable
{
    private const byte CellEnd = 0x1F;
    private const byte RowEnd = 0x1E;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _bytes = new byte[4096];

    /// <summary>How many rows were handed in.</summary>
    public long Rows { get; private set; }

    /// <summary>Takes a row whose cells are joined already.</summary>
    /// <exception cref="FingerprintException">A text holds one of the two bytes, so that other rows could read the same.</exception>
    public void Add(string row)
    {
        var most = Encoding.UTF8.GetMaxByteCount(row.Length) + 1;
        if (_bytes.Length < most)
        {
            _bytes = new byte[most];
        }

        var length = Encoding.UTF8.GetBytes(row, _bytes);
        var written = _bytes.AsSpan(0, length);
        if (written.Count(CellEnd) != columns - 1 || written.Contains(RowEnd))
        {
            throw new FingerprintException(
                $"row {Rows + 1} of {table} holds a control character 0x1E or 0x1F in a text, so its fingerprint would not tell it from "
                + "others; correct that row with a new version that replaces it, or delete it from the feed");
        }

        _bytes[length] = RowEnd;
        _hash.AppendData(_bytes.AsSpan(0, length + 1));
        Rows++;
    }

    /// <summary>The hash of all rows so far, as 64 lower-case hexadecimal digits.</summary>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
