namespace QsGen.Audit.Signing;

/// <summary>Where passphrases come from.</summary>
internal interface IPassphrases
{
    /// <summary>The value of an environment variable, or null when it is not set.</summary>
    string? Variable(string name);

    /// <summary>Asks a person for the passphrase of a file; null when there is nobody.</summary>
    string? Ask(string path);
}
