using System.Collections.Immutable;
using System.Globalization;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Rules;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads <c>instance</c>, <c>seed_hash</c>, <c>role_business_day_offsets</c> and <c>extra_checks</c>.</summary>
internal static class ExtrasReader
{
    private const int HashLength = 64;
    private const int LastHour = 23;
    private static readonly ImmutableArray<string> Dialects = [Keys.Postgres, Keys.Oracle, Keys.Duckdb];

    /// <summary>The institution's prefix.</summary>
    public static bool Instance(YamlNode node, ModelPath path, FindingLog log, out string value)
    {
        value = node is YamlScalar { Kind: ScalarKind.Text } scalar ? scalar.Text : "";
        if (node is not YamlScalar { Kind: ScalarKind.Text })
        {
            return TextValues.Broken(LoadRules.InstanceIsText, node, path, log, $"the instance must be text, not {node.Describe()}");
        }

        if (!InstanceName.HasPattern(value))
        {
            return TextValues.Broken(LoadRules.InstancePattern, node, path, log, $"the instance is '{value}'");
        }

        return value.Length <= InstanceName.MaxLength
            || TextValues.Broken(LoadRules.InstanceLength, node, path, log, string.Create(
                CultureInfo.InvariantCulture, $"the instance '{value}' has {value.Length} characters, more than {InstanceName.MaxLength}"));
    }

    /// <summary>The locks of the demo data.</summary>
    public static bool Hashes(YamlNode node, ModelPath path, FindingLog log, out SeedHash value)
    {
        value = new();
        switch (node)
        {
            case YamlScalar { Kind: ScalarKind.Text }:
                value = new() { Postgres = Hash(node, path, log) };
                return true;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    value = WithHash(value, entry, path.Key(entry.Key.Text), log);
                }

                return true;
            default:
                return TextValues.Broken(
                    LoadRules.SeedHashForm, node, path, log, $"the seed hash must be text or a mapping, not {node.Describe()}");
        }
    }

    /// <summary>The business-day shifts, sorted by role.</summary>
    public static bool Offsets(YamlNode node, ModelPath path, FindingLog log, out ValueList<RoleOffset> value)
    {
        value = [];
        if (node is not YamlMapping mapping)
        {
            return TextValues.Broken(LoadRules.OffsetsAreMapping, node, path, log, $"'{path}' must be a mapping, not {node.Describe()}");
        }

        var offsets = new List<RoleOffset>();
        foreach (var entry in mapping.Entries)
        {
            if (Hours(entry, path.Key(entry.Key.Text), log) is { } hours)
            {
                offsets.Add(new(new(entry.Key.Text), hours));
            }
        }

        value = offsets.OrderBy(offset => offset.Role).ToValueList();
        return true;
    }

    /// <summary>The checks on request, each once, in their own order.</summary>
    public static bool Checks(YamlNode node, ModelPath path, FindingLog log, out ValueList<ExtraCheck> value)
    {
        value = [];
        if (node is not YamlSequence list)
        {
            return TextValues.Broken(LoadRules.ExtraChecksAreList, node, path, log, $"'{path}' must be a list, not {node.Describe()}");
        }

        var checks = new List<ExtraCheck>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            var word = (list.Items[i] as YamlScalar)?.Text;
            if (word is not null && ExtraCheckWords.Find(word) is { } check)
            {
                checks.Add(check);
                continue;
            }

            var remedy = word is not null && Suggestion.Find(word, ExtraCheckWords.All) is { } near ? Suggestion.Ask(near) : null;
            log.AddBroken(
                LoadRules.ExtraCheckKnown, list.Items[i], path.Item(i), $"{list.Items[i].Describe()} is not an extra check", remedy);
        }

        value = checks.Distinct().Order().ToValueList();
        return true;
    }

    private static SeedHash WithHash(SeedHash hashes, YamlEntry entry, ModelPath path, FindingLog log)
    {
        switch (entry.Key.Text)
        {
            case Keys.Postgres:
                return hashes with { Postgres = Hash(entry.Value, path, log) };
            case Keys.Oracle:
                return hashes with { Oracle = Hash(entry.Value, path, log) };
            case Keys.Duckdb:
                return hashes with { DuckDb = Hash(entry.Value, path, log) };
            case var dialect:
                var remedy = Suggestion.Find(dialect, Dialects) is { } near ? Suggestion.Ask(near) : null;
                log.AddBroken(LoadRules.SeedHashDialect, entry.Key, path, $"'{dialect}' is not a dialect", remedy);
                return hashes;
        }
    }

    private static string? Hash(YamlNode node, ModelPath path, FindingLog log)
    {
        if (node is YamlScalar { Kind: ScalarKind.Text, Text: { Length: HashLength } text } && text.All(char.IsAsciiHexDigitLower))
        {
            return text;
        }

        log.AddBroken(LoadRules.SeedHashHex, node, path, $"'{path}' is {node.Describe()}");
        return null;
    }

    private static int? Hours(YamlEntry entry, ModelPath path, FindingLog log)
    {
        var (key, node) = (entry.Key, entry.Value);
        if (key is not { Kind: ScalarKind.Text, Text.Length: > 0 })
        {
            log.AddBroken(LoadRules.OffsetKeys, key, path, $"an offset belongs to a role, not to {key.Describe()}");
            return null;
        }

        if (node is not YamlScalar { Kind: ScalarKind.Integer } scalar)
        {
            log.AddBroken(LoadRules.OffsetIsInteger, node, path, $"the offset of '{key.Text}' is {node.Describe()}");
            return null;
        }

        if (int.TryParse(YamlInteger.Parse(scalar.Text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hours)
            && hours is >= 0 and <= LastHour)
        {
            return hours;
        }

        log.AddBroken(LoadRules.OffsetInRange, node, path, $"the offset of '{key.Text}' is {scalar.Text}");
        return null;
    }
}
