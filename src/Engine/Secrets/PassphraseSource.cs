using System.Security.Cryptography;

namespace QsGen.Engine.Secrets;

/// <summary>Where the passphrase of a project's secrets comes from.</summary>
/// <remarks>
/// The environment wins. Without it a random passphrase is kept in a file that only its owner may read, so that nothing has to be
/// set up on a laptop.
/// </remarks>
/// <param name="keyFile">The file that holds the random passphrase, or will.</param>
/// <param name="environment">The value of a variable; null where it is not set.</param>
/// <param name="read">Reads a file that a person named, which may be a pipe; null for one that is a file.</param>
internal sealed class PassphraseSource(string keyFile, Func<string, string?> environment, Func<string, string>? read = null)
{
    /// <summary>The variable that holds the passphrase; it may be empty but must then be set.</summary>
    public const string Variable = "PULUMI_CONFIG_PASSPHRASE";

    /// <summary>The variable that names a file with the passphrase.</summary>
    public const string FileVariable = "PULUMI_CONFIG_PASSPHRASE_FILE";

    private const int KeyBytes = 32;
    private const string KeysEnding = ".keys";

    // What it names may be a pipe, which can't be read twice.
    private readonly Lazy<string?> _given = new(() => FromEnvironment(environment, read));

    /// <summary>Where keys are kept that were derived from a passphrase of this source's own; null for one of the environment.</summary>
    public DerivedKeys? Kept => _given.Value is null ? new(keyFile + KeysEnding) : null;

    /// <summary>Removes the source's own passphrase, and the keys with it.</summary>
    public void Remove()
    {
        File.Delete(keyFile);
        File.Delete(keyFile + KeysEnding);
    }

    /// <summary>The passphrase for a new state; one is made where there is none.</summary>
    /// <exception cref="EngineException">The file that the environment names cannot be read.</exception>
    public string Read() =>
        _given.Value ?? (Path.Exists(keyFile) ? ReadFile(keyFile, "the passphrase file") : CreateKeyFile());

    /// <summary>The passphrase of an existing state. None is made: it would open nothing, and hide that the right one is gone.</summary>
    /// <exception cref="EngineException">There is none, or the file that the environment names cannot be read.</exception>
    public string ReadExisting() =>
        _given.Value ?? (Path.Exists(keyFile)
            ? ReadFile(keyFile, "the passphrase file")
            : throw new EngineException(
                $"the passphrase that the state's secrets were made with is not there any more: '{keyFile}'; put the file back, or set "
                + $"{Variable} or {FileVariable}"));

    /// <summary>The passphrase that the environment holds or names; null if it says nothing.</summary>
    /// <exception cref="EngineException">The file that it names cannot be read.</exception>
    public static string? FromEnvironment(Func<string, string?> environment, Func<string, string>? read = null)
    {
        if (environment(Variable) is { } passphrase)
        {
            return passphrase;
        }

        if (environment(FileVariable) is not { Length: > 0 } file)
        {
            return null;
        }

        return Path.Exists(file)
            ? ReadFile(file, $"the passphrase file named by {FileVariable}", read)
            : throw new EngineException($"the passphrase file '{file}' named by {FileVariable} does not exist");
    }

    private static string ReadFile(string file, string what, Func<string, string>? read = null)
    {
        try
        {
            return (read ?? File.ReadAllText)(file).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var cause = Directory.Exists(file) ? "it is a folder" : failure.Message;
            throw new EngineException($"{what}, '{file}', cannot be read: {cause}", failure);
        }
    }

    private string CreateKeyFile()
    {
        var folder = Path.GetDirectoryName(keyFile)!;
        PrivateFolder.Make(folder);
        KeepOutOfVersionControl(folder);
        var passphrase = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
        var temporary = $"{keyFile}.{Environment.ProcessId}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(temporary, options))
        using (var writer = new StreamWriter(stream))
        {
            writer.WriteLine(passphrase);
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        return MoveUnlessPresent(temporary) ? passphrase : File.ReadAllText(keyFile).Trim();
    }

    private static void KeepOutOfVersionControl(string folder)
    {
        var ignored = Path.Combine(folder, ".gitignore");
        if (!File.Exists(ignored))
        {
            File.WriteAllText(ignored, "*\n");
        }
    }

    /// <summary>False if another process made the key file first; its passphrase counts then.</summary>
    private bool MoveUnlessPresent(string temporary)
    {
        try
        {
            File.Move(temporary, keyFile);
            return true;
        }
        catch (IOException) when (File.Exists(keyFile))
        {
            File.Delete(temporary);
            return false;
        }
    }
}
