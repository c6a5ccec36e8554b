using QsGen.Cli.Outcomes;
using QsGen.Institution.Reporting;
using YamlDotNet.RepresentationModel;

namespace QsGen.Cli.Configuration;

/// <summary>A <c>config.yaml</c> written for quicksight-gen, read as QsGen's own keys so that its users can move without
/// rewriting it.</summary>
internal static class LegacyConfigFile
{
    private const string TablePrefix = LegacyBlocks.TablePrefix;

    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["aws_account_id"] = "qsgen:awsAccountId",
        ["aws_region"] = "aws-native:region",
        ["datasource_arn"] = "qsgen:dataSourceArn",
        ["resource_prefix"] = "qsgen:resourcePrefix",
        ["extra_tags"] = "qsgen:extraTags",
        ["demo_database_url"] = "qsgen:databaseUrl",
        ["dialect"] = "qsgen:dialect",
        [TablePrefix] = "qsgen:tablePrefix",
    };

    private static readonly Dictionary<string, string> SigningKeys = new(StringComparer.Ordinal)
    {
        ["key_path"] = "qsgen:signingKey",
        ["cert_path"] = "qsgen:signingCertificate",
        ["passphrase_env"] = "qsgen:signingPassphraseVariable",
        ["signer_name"] = "qsgen:signingName",
    };

    private static readonly HashSet<string> PrincipalKeys = new(["principal_arns", "principal_arn"], StringComparer.Ordinal);

    private static readonly HashSet<string> InstitutionKeys = new(
        [
            "instance", "description", "accounts", "account_templates", "rails", "transfer_templates", "chains", "limit_schedules",
            "persona", "seed_hash", "theme", "role_business_day_offsets",
        ],
        StringComparer.Ordinal);

    /// <summary>The values of the file under QsGen's keys, after those of the file that it extends.</summary>
    /// <exception cref="InvalidInputException">The file holds keys that do not belong there; every one is named.</exception>
    public static LegacySettings Read(string path)
    {
        var values = new List<KeyValuePair<string, ConfigValue>>();
        var left = new List<string>();
        foreach (var file in LegacyBlocks.Chain(path))
        {
            var blocks = LegacyBlocks.Of(file);
            values.AddRange(Values(file, blocks));
            left.AddRange(blocks.Left);
        }

        return new(values, [.. left]);
    }

    private static IEnumerable<KeyValuePair<string, ConfigValue>> Values(YamlFile file, LegacyBlocks blocks)
    {
        var (entries, signing) = (blocks.Entries, blocks.Signing);
        List<string> complaints =
        [
            .. entries.Select(entry => Complaint(file, entry.Key, entry.Value)).OfType<string>(),
            .. blocks.Complaints,
            .. SigningComplaints(file, signing),
        ];
        if (complaints.Count > 0)
        {
            throw new InvalidInputException([.. complaints]);
        }

        return Values(file, entries).Concat(signing.Select(entry => KeyValuePair.Create(
            SigningKeys[entry.Key], new ConfigValue(YamlFile.Text(entry.Value), IsSecret: false, file.Place(entry.Value)))));
    }

    private static IEnumerable<string> SigningComplaints(YamlFile file, List<YamlSetting> signing)
    {
        foreach (var (key, value) in signing.Where(entry => !SigningKeys.ContainsKey(entry.Key)))
        {
            yield return $"{file.Place(value)}: error: unknown key 'signing.{key}'; known are {string.Join(", ", SigningKeys.Keys)}";
        }

        foreach (var required in (string[])["key_path", "cert_path"])
        {
            if (signing.Count > 0 && !signing.Any(entry => entry.Key == required && YamlFile.Text(entry.Value).Length > 0))
            {
                yield return $"{file.Place(signing[0].Value)}: error: 'signing' needs '{required}', the path of a PEM file";
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, ConfigValue>> Values(YamlFile file, List<YamlSetting> entries)
    {
        foreach (var (key, value) in entries)
        {
            if (Keys.TryGetValue(key, out var ours))
            {
                yield return KeyValuePair.Create(ours, new ConfigValue(YamlFile.Text(value), key == "demo_database_url",
                    file.Place(value)));
            }
        }

        var principals = entries.Where(entry => PrincipalKeys.Contains(entry.Key)).ToList();
        if (principals.Count > 0)
        {
            var arns = principals.SelectMany(entry => Texts(entry.Value)).Distinct(StringComparer.Ordinal);
            yield return KeyValuePair.Create(
                "qsgen:ownerArns", new ConfigValue(JsonText.List(arns).ToJsonString(), IsSecret: false, file.Place(principals[0].Value)));
        }
    }

    private static IEnumerable<string> Texts(YamlNode node) => node is YamlSequenceNode list
        ? list.Select(YamlFile.Text)
        : YamlFile.Text(node).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Complaint(YamlFile file, string key, YamlNode value) => key switch
    {
        _ when Keys.ContainsKey(key) || PrincipalKeys.Contains(key) => null,
        _ when InstitutionKeys.Contains(key) =>
            $"{file.Place(value)}: error: '{key}' describes the institution; move it to the institution's own YAML file",
        "l2_instance_prefix" =>
            $"{file.Place(value)}: error: 'l2_instance_prefix' follows from the institution's 'instance'; remove it",
        _ => $"{file.Place(value)}: error: unknown key '{key}'; known are {string.Join(", ", KnownKeys())}",
    };

    private static IEnumerable<string> KnownKeys() =>
        Keys.Keys.Concat(PrincipalKeys).Concat(LegacyBlocks.Names).Order(StringComparer.Ordinal);
}
