using System.Security.Cryptography;
using System.Text;

namespace QsGen.Engine.Secrets;

/// <summary>
/// Keys that were derived from a passphrase which lies in a private file, kept beside it: a derivation takes some tenths of a second, and
/// whoever can read the keys can read the passphrase.
/// </summary>
/// <remarks>A key is found only by the passphrase and the salt that it was derived from. Nothing depends on the file being there.</remarks>
/// <param name="file">Where they are kept; only its owner may read it.</param>
internal sealed class DerivedKeys(string file)
{
    private const int Most = 32;

    /// <summary>The key of a passphrase and a salt; null when it is not kept.</summary>
    public byte[]? Find(string passphrase, byte[] salt)
    {
        var name = NameOf(passphrase, salt);
        return Lines().Where(line => line.StartsWith(name, StringComparison.Ordinal)).Select(line => KeyOf(line[name.Length..]))
            .FirstOrDefault(key => key is not null);
    }

    /// <summary>Keeps a key; where that can't be, the next process derives it again.</summary>
    public void Keep(string passphrase, byte[] salt, byte[] key)
    {
        var name = NameOf(passphrase, salt);
        var others = Lines().Where(line => !line.StartsWith(name, StringComparison.Ordinal));
        string[] lines = [$"{name}{Convert.ToBase64String(key)}", .. others];
        var temporary = $"{file}.{Environment.ProcessId}.tmp";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var writer = new StreamWriter(new FileStream(temporary, options)))
            {
                writer.Write(string.Join('\n', lines.Take(Most)));
            }

            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
        }
    }

    private static void TryDelete(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It could not be made either.
        }
    }

    private string[] Lines()
    {
        try
        {
            return File.Exists(file) ? File.ReadAllLines(file) : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static byte[]? KeyOf(string text)
    {
        var bytes = new byte[PassphraseCrypter.KeyBytes];
        return Convert.TryFromBase64String(text, bytes, out var length) && length == bytes.Length ? bytes : null;
    }

    // The passphrase in such a file is random and long, so that its hash gives nothing away.
    private static string NameOf(string passphrase, byte[] salt)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(passphrase));
        hash.AppendData(salt);
        return $"{Convert.ToHexStringLower(hash.GetHashAndReset())} ";
    }
}
