using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace QsGen.Engine.Secrets;

/// <summary>Pulumi's passphrase secrets manager: AES-256-GCM under a key that PBKDF2 derives from a passphrase and a salt.</summary>
/// <remarks>
/// A value is <c>v1:</c>, the nonce and the ciphertext with its tag, both in base64. The salt's text carries the encrypted word
/// <c>pulumi</c>, which proves the passphrase.
/// </remarks>
internal sealed class PassphraseCrypter : ISecretsManager
{
    /// <summary>The manager's name in state files.</summary>
    public const string TypeName = "passphrase";

    private const string Version = "v1";
    private const string Proof = "pulumi";
    private const int Rounds = 1_000_000;
    private const int SaltBytes = 8;
    internal const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _key;
    private readonly string _salt;

    private PassphraseCrypter(byte[] key, string? salt, byte[] saltBytes)
    {
        _key = key;
        _salt = salt ?? $"{Version}:{Convert.ToBase64String(saltBytes)}:{Encrypt(Proof)}";
    }

    public string Type => TypeName;

    /// <summary>The salt with the proof of the passphrase, as state files and stack settings hold it.</summary>
    public string Salt => _salt;

    public JsonObject State => new() { ["salt"] = _salt };

    /// <summary>A manager with a new salt. The derivation takes some tenths of a second.</summary>
    /// <param name="passphrase">The passphrase.</param>
    /// <param name="kept">Where the key is kept for processes to come; null: nowhere.</param>
    public static PassphraseCrypter Create(string passphrase, DerivedKeys? kept = null)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new PassphraseCrypter(Derive(passphrase, salt, kept), null, salt);
    }

    /// <summary>The manager that a file's salt belongs to. A derivation takes some tenths of a second.</summary>
    /// <param name="passphrase">The passphrase.</param>
    /// <param name="salt">The salt with its proof, as state files and stack settings hold it.</param>
    /// <param name="owner">Whose secrets these are, for messages.</param>
    /// <param name="kept">Where the key may be at hand already; null: nowhere.</param>
    /// <exception cref="EngineException">The salt is malformed, or the passphrase is not the one it was made with.</exception>
    public static PassphraseCrypter Open(string passphrase, string salt, string owner = "the state", DerivedKeys? kept = null)
    {
        if (salt.Split(':', 3) is not [Version, var encoded, var proof] || !TryBase64(encoded, out var saltBytes))
        {
            throw new EngineException($"the salt of the secrets of {owner} is damaged; restore it from a backup");
        }

        var crypter = new PassphraseCrypter(kept?.Find(passphrase, saltBytes) ?? Derive(passphrase, saltBytes, kept), salt, saltBytes);
        if (crypter.TryDecrypt(proof) != Proof)
        {
            throw new EngineException(
                $"the passphrase does not open the secrets of {owner}; set {PassphraseSource.Variable} or "
                + $"{PassphraseSource.FileVariable} to the one they were made with");
        }

        return crypter;
    }

    public string Encrypt(string plaintext)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var plain = Encoding.UTF8.GetBytes(plaintext);
        var sealedText = new byte[plain.Length + TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(nonce, plain, sealedText.AsSpan(0, plain.Length), sealedText.AsSpan(plain.Length));
        CryptographicOperations.ZeroMemory(plain);
        return $"{Version}:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(sealedText)}";
    }

    public string Decrypt(string ciphertext) =>
        TryDecrypt(ciphertext)
        ?? throw new EngineException(
            "a secret cannot be decrypted: it was changed or belongs to another stack; restore it from a backup");

    private string? TryDecrypt(string ciphertext)
    {
        if (ciphertext.Split(':') is not [Version, var encodedNonce, var encodedText]
            || !TryBase64(encodedNonce, out var nonce) || nonce.Length != NonceBytes
            || !TryBase64(encodedText, out var sealedText) || sealedText.Length < TagBytes)
        {
            return null;
        }

        var plain = new byte[sealedText.Length - TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        try
        {
            aes.Decrypt(nonce, sealedText.AsSpan(0, plain.Length), sealedText.AsSpan(plain.Length), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] Derive(string passphrase, byte[] salt, DerivedKeys? kept)
    {
        var key = Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Rounds, HashAlgorithmName.SHA256, KeyBytes);
        kept?.Keep(passphrase, salt, key);
        return key;
    }

    private static bool TryBase64(string text, out byte[] bytes)
    {
        bytes = new byte[text.Length];
        var valid = Convert.TryFromBase64String(text, bytes, out var length);
        bytes = bytes[..length];
        return valid;
    }
}
