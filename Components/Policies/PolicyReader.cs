using System.Collections.Immutable;
using System.Text.Json;
using QsGen.Components.Deployment;
using QsGen.Institution;
using QsGen.Institution.Rules;

namespace QsGen.Components.Policies;

/// <summary>Reads <c>qsgen:policy</c>.</summary>
/// <param name="reader">The settings; gets what is wrong.</param>
internal sealed class PolicyReader(SettingsReader reader)
{
    private const string RequiredTags = "requiredTags";
    private const string RefreshWithin = "refreshWithin";
    private const string Retention = "retention";
    private const string Waivers = "waivers";

    private static readonly string[] Keys = [RequiredTags, RefreshWithin, Retention, Waivers];

    /// <summary>What the stack file demands; what it does not say stays at its default.</summary>
    public PolicySettings Read()
    {
        var wanted = $"must be a mapping with the keys {string.Join(", ", Keys)}";
        return reader.Json(SettingKeys.Policy, JsonValueKind.Object, wanted)?.EnumerateObject().Aggregate(PolicySettings.Default, Read)
            ?? PolicySettings.Default;
    }

    private PolicySettings Read(PolicySettings settings, JsonProperty entry)
    {
        switch (entry.Name)
        {
            case RequiredTags when entry.Value is { ValueKind: JsonValueKind.Array } list
                && list.EnumerateArray().All(tag => tag.ValueKind == JsonValueKind.String):
                return settings with { RequiredTags = [.. list.EnumerateArray().Select(tag => tag.GetString()!).Distinct()] };
            case RequiredTags:
                reader.Report(SettingKeys.Policy, $"{RequiredTags} must be a list of tag keys, such as [CostCenter, Owner]");
                return settings;
            case RefreshWithin when LengthOf(entry.Value) is { } age:
                return settings with { RefreshWithin = age };
            case RefreshWithin:
                reader.Report(SettingKeys.Policy, $"{RefreshWithin} must be a length of time above zero, such as PT26H or P3D");
                return settings;
            case Retention when LengthOf(entry.Value) is { } kept:
                return settings with { Retention = kept };
            case Retention:
                reader.Report(SettingKeys.Policy, $"{Retention} must be a number of days above zero, such as P3650D");
                return settings;
            case Waivers when entry.Value.ValueKind == JsonValueKind.Object:
                return settings with { Waivers = ReadWaivers(entry.Value) };
            case Waivers:
                reader.Report(SettingKeys.Policy, $"{Waivers} must map names of policies to reasons");
                return settings;
            default:
                reader.Report(SettingKeys.Policy, $"has no key '{entry.Name}'; {Suggestion.Among(entry.Name, Keys)}");
                return settings;
        }
    }

    private static NodaTime.Duration? LengthOf(JsonElement value) => value.ValueKind == JsonValueKind.String
        && IsoDuration.TryParse(value.GetString()!) is { } length && length > NodaTime.Duration.Zero ? length : null;

    private ImmutableSortedDictionary<string, string> ReadWaivers(JsonElement waivers)
    {
        var reasons = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        string[] known = [.. PolicyCatalogue.All.Select(policy => policy.Rule.Id)];
        foreach (var waiver in waivers.EnumerateObject())
        {
            if (!known.Contains(waiver.Name, StringComparer.Ordinal))
            {
                reader.Report(SettingKeys.Policy, $"there is no policy '{waiver.Name}' to waive; {Suggestion.Among(waiver.Name, known)}");
            }
            else if (waiver.Value.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(waiver.Value.GetString()))
            {
                reader.Report(SettingKeys.Policy, $"the waiver of '{waiver.Name}' says no reason; write who allowed it, and why");
            }
            else
            {
                reasons[waiver.Name] = waiver.Value.GetString()!.Trim();
            }
        }

        return reasons.ToImmutable();
    }
}
