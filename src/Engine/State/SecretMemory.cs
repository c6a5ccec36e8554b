using System.Collections.Concurrent;
using QsGen.Engine.Secrets;
using QsGen.Engine.Urns;
using QsGen.Wire;

namespace QsGen.Engine.State;

/// <summary>
/// Remembers how each secret of a state was encrypted, so that an unchanged secret keeps its ciphertext and diffs stay
/// small.
/// </summary>
internal sealed class SecretMemory(ISecretsManager manager, bool showSecrets = false)
{
    private readonly ConcurrentDictionary<(Urn Owner, string Path), (string Plaintext, string Ciphertext)> _known = new();

    /// <summary>Encrypts secrets of one section (<c>inputs</c>, <c>outputs</c>) of one resource; null if they are shown.</summary>
    public SecretSealer? Sealer(Urn owner, string section) => showSecrets ? null : (path, plaintext) =>
    {
        var key = (owner, $"{section}.{path}");
        if (_known.TryGetValue(key, out var known) && known.Plaintext == plaintext)
        {
            return known.Ciphertext;
        }

        var ciphertext = manager.Encrypt(plaintext);
        _known[key] = (plaintext, ciphertext);
        return ciphertext;
    };

    /// <summary>Decrypts secrets of one section of one resource.</summary>
    public SecretOpener Opener(Urn owner, string section) => (path, ciphertext) =>
    {
        var plaintext = manager.Decrypt(ciphertext);
        _known[(owner, $"{section}.{path}")] = (plaintext, ciphertext);
        return plaintext;
    };
}
