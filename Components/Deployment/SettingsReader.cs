using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace QsGen.Components.Deployment;

/// <summary>Turns configuration values into settings, and collects everything that is wrong with them.</summary>
/// <remarks>Configuration is text: lists and objects arrive as JSON, as the engine hands them to a program. Empty text means
/// not set.</remarks>
/// <param name="lookUp">The value of a full key such as <c>qsgen:institution</c>; null when it is not configured.</param>
internal sealed partial class SettingsReader(Func<string, string?> lookUp)
{
    private readonly ImmutableArray<SettingProblem>.Builder _problems = ImmutableArray.CreateBuilder<SettingProblem>();

    /// <summary>What was wrong with the values read so far.</summary>
    public ImmutableArray<SettingProblem> Problems => _problems.ToImmutable();

    /// <summary>The AWS settings.</summary>
    public DeploymentSettings ReadDeployment()
    {
        var account = Required(SettingKeys.AwsAccountId, "name the AWS account, twelve digits in quotes");
        Check(SettingKeys.AwsAccountId, account, AccountPattern(), account.Trim('"', '\'') is var bare && AccountPattern().IsMatch(bare)
            ? $"has quotes inside it; set it to {bare}, once in quotes"
            : "is not an account id of twelve digits; write it in quotes");
        var regionKey = $"{SettingKeys.AwsNamespace}:{SettingKeys.Region}";
        var region = Text(regionKey) ?? Missing(regionKey, "name the AWS region of the dashboards, such as us-east-1");
        Check(regionKey, region, RegionPattern(), "is not the name of an AWS region");
        var prefix = Own(SettingKeys.ResourcePrefix) ?? DeploymentSettings.DefaultResourcePrefix;
        Check(SettingKeys.ResourcePrefix, prefix, PrefixPattern(), "may only hold letters a to z, digits, '-' and '_', at most 64");

        var provider = Own(SettingKeys.AwsNativeVersion) ?? DeploymentSettings.DefaultAwsNativeVersion;
        Check(SettingKeys.AwsNativeVersion, provider, VersionPattern(), "is not a release such as 1.79.0");

        var settings = new DeploymentSettings(account, region)
        {
            ResourcePrefix = prefix,
            AwsNativeVersion = provider,
            OwnerArns = Arns(SettingKeys.OwnerArns),
            ViewerArns = Arns(SettingKeys.ViewerArns),
            ExtraTags = Tags(),
            DataSourceArn = Arn(SettingKeys.DataSourceArn),
            DataSourceSecretArn = Arn(SettingKeys.DataSourceSecretArn),
        };

        return Own(SettingKeys.Partition) is { } partition ? settings with { Partition = partition } : settings;
    }

    /// <summary>The value of one of QsGen's own keys; null when it is not set.</summary>
    public string? Own(string key) => Text(FullKey(key));

    /// <summary>A yes or no. Only <c>true</c> and <c>false</c> are understood.</summary>
    public bool Flag(string key, bool defaultValue)
    {
        switch (Own(key))
        {
            case null:
                return defaultValue;
            case "true":
                return true;
            case "false":
                return false;
            default:
                Report(key, "must be true or false");
                return defaultValue;
        }
    }

    /// <summary>A whole number of at least <paramref name="minimum"/>.</summary>
    public int Number(string key, int defaultValue, int minimum)
    {
        var text = Own(key);
        if (text is null)
        {
            return defaultValue;
        }

        if (int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture,
            out var number)
            && number >= minimum)
        {
            return number;
        }

        Report(key, $"must be a whole number of at least {minimum}");
        return defaultValue;
    }

    /// <summary>A list or a mapping; null where the key is not set, and, after a report, where it holds something else.</summary>
    /// <param name="key">One of QsGen's own keys.</param>
    /// <param name="wanted">Array or Object.</param>
    /// <param name="complaint">What to report of anything else.</param>
    public JsonElement? Json(string key, JsonValueKind wanted, string complaint)
    {
        if (Own(key) is not { } text)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == wanted)
            {
                return document.RootElement.Clone();
            }
        }
        catch (JsonException)
        {
            // Reported below, with what would be right.
        }

        Report(key, complaint);
        return null;
    }

    /// <summary>Records a problem with one of QsGen's own keys.</summary>
    public void Report(string key, string message) => _problems.Add(new SettingProblem(FullKey(key), message));

    private static string FullKey(string key) => key.Contains(':') ? key : $"{SettingKeys.Namespace}:{key}";

    private string? Text(string fullKey) => lookUp(fullKey) is { Length: > 0 } text ? text : null;

    private string Required(string key, string remedy) => Own(key) ?? Missing(key, remedy);

    private string Missing(string key, string remedy)
    {
        Report(key, $"is not set; {remedy}");
        return "";
    }

    private void Check(string key, string value, Regex pattern, string complaint)
    {
        if (value.Length > 0 && !pattern.IsMatch(value))
        {
            Report(key, $"'{value}' {complaint}");
        }
    }

    private string? Arn(string key)
    {
        var arn = Own(key);
        Check(key, arn ?? "", ArnPattern(), "is not an ARN");
        return arn;
    }

    private ImmutableArray<string> Arns(string key)
    {
        var arns = ImmutableArray.CreateBuilder<string>();
        const string Wanted = "must be a list of ARNs";
        foreach (var item in Json(key, JsonValueKind.Array, Wanted)?.EnumerateArray() ?? default)
        {
            if (item.ValueKind != JsonValueKind.String)
            {
                Report(key, Wanted);
                return [];
            }

            Check(key, item.GetString()!, ArnPattern(), "is not an ARN");
            arns.Add(item.GetString()!);
        }

        return [.. arns.Distinct(StringComparer.Ordinal)];
    }

    private ImmutableArray<KeyValuePair<string, string>> Tags()
    {
        var tags = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var taken = new HashSet<string>(ResourceNames.OwnTagKeys, StringComparer.Ordinal);
        foreach (var tag in Json(SettingKeys.ExtraTags, JsonValueKind.Object, "must map tag keys to texts")?.EnumerateObject() ?? default)
        {
            tags.Add(TagReader.Read(tag, taken, out var problem));
            if (problem is not null)
            {
                Report(SettingKeys.ExtraTags, problem);
            }
        }

        if (tags.Count > TagReader.Most)
        {
            Report(SettingKeys.ExtraTags, $"has {tags.Count} tags; {TagReader.Most} are allowed beside QsGen's own");
        }

        return tags.ToImmutable();
    }

    [GeneratedRegex(@"^\d{12}\z")]
    private static partial Regex AccountPattern();

    [GeneratedRegex(@"^[a-z]{2,4}(-[a-z]+)+-\d\z")]
    private static partial Regex RegionPattern();

    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?\z")]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex PrefixPattern();

    [GeneratedRegex(@"^arn:[\w-]+:[\w-]+:[\w-]*:[\w-]*:\S+\z")]
    private static partial Regex ArnPattern();
}
