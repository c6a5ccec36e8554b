using QsGen.Audit.Signing;
using QsGen.Cli.Configuration;
using QsGen.Cli.Outcomes;
using QsGen.Components.Deployment;
using QsGen.Institution;

namespace QsGen.Cli.Shared;

/// <summary>How reports are signed, from the configuration.</summary>
internal static class SigningConfiguration
{
    /// <summary>The settings of a stack; null when no key is configured.</summary>
    /// <exception cref="InvalidInputException">A setting can't be read.</exception>
    public static SigningSettings? Read(StackConfig config) =>
        Read(key => config.Get($"{SettingKeys.Namespace}:{key}"), config.Project.Folder);

    /// <summary>The settings; null when no key is configured.</summary>
    /// <param name="settings">The text of a setting, by its key without the namespace.</param>
    /// <param name="folder">Where relative paths start.</param>
    /// <exception cref="InvalidInputException">A setting can't be read.</exception>
    public static SigningSettings? Read(Func<string, string?> settings, string folder)
    {
        if (Value(SettingKeys.SigningKey) is not { } key)
        {
            return null;
        }

        var authority = Value(SettingKeys.SigningTimestampAuthority);
        return new()
        {
            KeyPath = PathOf(key),
            CertificatePath = Value(SettingKeys.SigningCertificate) is { } certificate ? PathOf(certificate) : null,
            PassphraseVariable = Value(SettingKeys.SigningPassphraseVariable),
            SignerName = Value(SettingKeys.SigningName),
            TimestampAuthority = authority is null ? null
                : Uri.TryCreate(authority, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
                : throw new InvalidInputException(
                    $"{SettingKeys.Namespace}:{SettingKeys.SigningTimestampAuthority}: '{authority}' is no address; write it as http://…"),
            RevocationFiles = FileList.Read(settings, SettingKeys.SigningRevocationFiles).Select(PathOf).ToValueList(),
        };

        string? Value(string name) => settings(name) is { Length: > 0 } value ? value : null;

        string PathOf(string path) => Path.GetFullPath(path, folder);
    }
}
