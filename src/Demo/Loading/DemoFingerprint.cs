using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QsGen.Demo.Generation;
using QsGen.Institution;

namespace QsGen.Demo.Loading;

/// <summary>Identifies demo data without making it: the same text of facts gives the same rows.</summary>
internal static class DemoFingerprint
{
    /// <summary>
    /// SHA-256, in hex, of what the rows follow from. Descriptions, theme and locks change no row and do not count, nor do figures that
    /// only judge rows, nor what a persona says: only whether there is one.
    /// </summary>
    public static string Of(InstitutionModel institution, DemoOptions options)
    {
        var facts = institution with
        {
            Description = null,
            Theme = null,
            SeedHash = null,
            Persona = institution.Persona is null ? null : new(),
            Health = HealthBands.Default,
            Materiality = 0,
            AnomalyMinWindows = InstitutionModel.UsualAnomalyWindows,
            Accounts = institution.Accounts.Select(account => account with { Description = null }).ToValueList(),
            AccountTemplates = institution.AccountTemplates.Select(template => template with { Description = null }).ToValueList(),
            Rails = institution.Rails.Select(rail => rail with { Description = null }).ToValueList(),
            TransferTemplates = institution.TransferTemplates.Select(template => template with { Description = null }).ToValueList(),
            Chains = institution.Chains.Select(entry => entry with { Description = null }).ToValueList(),
            LimitSchedules = institution.LimitSchedules.Select(limit => limit with { Description = null }).ToValueList(),
        };
        var text = string.Create(CultureInfo.InvariantCulture, $"{DemoGenerator.Version}\n{DemoOptionsText.Of(options)}\n{facts}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
