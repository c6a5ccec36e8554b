using System.Security.Cryptography;
using System.Text;

namespace QsGen.Viewer.Sources;

/// <summary>A hash of named documents.</summary>
internal sealed class DocumentHash
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The hash so far, in short.</summary>
    public string Text => Convert.ToHexStringLower(_hash.GetCurrentHash())[..16];

    /// <summary>Adds a document.</summary>
    public void Add(string name, ReadOnlySpan<byte> content)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
        _hash.AppendData(content);
    }
}
