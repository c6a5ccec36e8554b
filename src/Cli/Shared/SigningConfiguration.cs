using System.Text.Json;
using QsGen.Audit.Signing;
using QsGen.Cli.Configuration;
using QsGen.Cli.Outcomes;
using QsGen.Components.Deployment;
using QsGen.Institution;

namespace QsGen.Cli.Shared;

/// <summary>How reports are signed, from the configuration.</summary>
internal static class SigningConfiguration
{
    /// <summary>The settings; null when no key is configured.</summary>
    /// <exception cref="InvalidInputException">A setting can't be read.</exception>
    public static SigningSettings? Read(StackConfig config)
    {
        if (Value(config, SettingKeys.SigningKey) is not { } key)
        {
            return null;
        }

        var authority = Value(config, SettingKeys.SigningTimestampAuthority);
        return new()
        {
            KeyPath = PathOf(config, key),
            CertificatePath = Value(config, SettingKeys.SigningCertificate) is { } certificate ? PathOf(config, certificate) : null,
            PassphraseVariable = Value(config, SettingKeys.SigningPassphraseVariable),
            SignerName = Value(config, SettingKeys.SigningName),
            TimestampAuthority = authority is null ? null
                : Uri.TryCreate(authority, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
                : throw new InvalidInputException(
                    $"{SettingKeys.Namespace}:{SettingKeys.SigningTimestampAuthority}: '{authority}' is no address; write it as http://…"),
            RevocationFiles = RevocationFiles(config).Select(path => PathOf(config, path)).ToValueList(),
        };
    }

    private static IEnumerable<string> RevocationFiles(StackConfig config)
    {
        var text = Value(config, SettingKeys.SigningRevocationFiles) ?? "[]";
        try
        {
            using var list = JsonDocument.Parse(text);
            return [.. list.RootElement.EnumerateArray().Select(item => item.GetString() ?? "")];
        }
        catch (Exception mistake) when (mistake is JsonException or InvalidOperationException)
        {
            throw new InvalidInputException(
                $"{SettingKeys.Namespace}:{SettingKeys.SigningRevocationFiles}: must be a list of files, such as [\"ca.crl\"]");
        }
    }

    private static string? Value(StackConfig config, string key) =>
        config.Get($"{SettingKeys.Namespace}:{key}") is { Length: > 0 } value ? value : null;

    private static string PathOf(StackConfig config, string path) => Path.GetFullPath(path, config.Project.Folder);
}
