using System.Collections.Immutable;

namespace QsGen.Components.Deployment;

/// <summary>The audit report that a stack writes after each refresh.</summary>
/// <param name="Folder">The folder that it is written into, relative to the project.</param>
/// <param name="Source">The institution's file, or the name of a bundled one.</param>
/// <param name="More">The settings that say how it is signed, when it is, and what it is set in, by key.</param>
internal sealed record AuditReportSettings(string Folder, string Source, ImmutableSortedDictionary<string, string> More)
{
    /// <summary>Whether it is signed.</summary>
    public bool IsSigned => More.ContainsKey(SettingKeys.SigningKey);

    /// <summary>The keys of the settings that say how reports are signed.</summary>
    public static ImmutableArray<string> SigningKeys { get; } =
    [
        SettingKeys.SigningKey, SettingKeys.SigningCertificate, SettingKeys.SigningPassphraseVariable, SettingKeys.SigningName,
        SettingKeys.SigningTimestampAuthority, SettingKeys.SigningRevocationFiles,
    ];
}
