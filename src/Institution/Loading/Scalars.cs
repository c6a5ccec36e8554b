using NodaTime;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads values with a grammar of their own: enumerations, flags, durations, patterns.</summary>
internal static class Scalars
{
    /// <summary>The scope of an account.</summary>
    public static bool Scope(YamlNode node, ModelPath path, FindingLog log, out AccountScope value)
    {
        (value, var isKnown) = TextOf(node) switch
        {
            "internal" => (AccountScope.Internal, true),
            "external" => (AccountScope.External, true),
            _ => (default, false),
        };
        return isKnown || TextValues.Broken(LoadRules.ScopeKnown, node, path, log, $"the scope is {node.Describe()}");
    }

    /// <summary>How often balances come.</summary>
    public static bool BalanceCadence(YamlNode node, ModelPath path, FindingLog log, out BalanceCadence value)
    {
        var known = BalanceCadenceWords.Find(TextOf(node));
        value = known ?? default;
        return known is not null
            || TextValues.Broken(LoadRules.BalanceCadenceKnown, node, path, log, $"the balance cadence is {node.Describe()}");
    }

    /// <summary>The direction of a limit.</summary>
    public static bool LimitDirection(YamlNode node, ModelPath path, FindingLog log, out LimitDirection value)
    {
        var known = LimitDirectionWords.Find(TextOf(node));
        value = known ?? default;
        return known is not null
            || TextValues.Broken(LoadRules.LimitDirectionKnown, node, path, log, $"the direction is {node.Describe()}");
    }

    /// <summary>The direction of a single leg.</summary>
    public static bool Direction(YamlNode node, ModelPath path, FindingLog log, out LegDirection value)
    {
        (value, var isKnown) = TextOf(node) switch
        {
            nameof(LegDirection.Debit) => (LegDirection.Debit, true),
            nameof(LegDirection.Credit) => (LegDirection.Credit, true),
            nameof(LegDirection.Variable) => (LegDirection.Variable, true),
            _ => (default, false),
        };
        return isKnown || TextValues.Broken(LoadRules.DirectionKnown, node, path, log, $"the leg direction is {node.Describe()}");
    }

    /// <summary>A boolean; null counts as false.</summary>
    public static bool Flag(YamlNode node, ModelPath path, FindingLog log, out bool value)
    {
        value = node is YamlScalar { Kind: ScalarKind.Boolean } scalar && ScalarResolver.IsTrue(scalar.Text);
        return node is YamlScalar { Kind: ScalarKind.Boolean or ScalarKind.Null }
            || TextValues.Broken(LoadRules.FlagIsBoolean, node, path, log, $"'{path}' must be true or false, not {node.Describe()}");
    }

    /// <summary>A span of time.</summary>
    public static bool Span(YamlNode node, ModelPath path, FindingLog log, out Duration value)
    {
        value = default;
        if (TextOf(node) is not { } text)
        {
            return TextValues.Broken(LoadRules.DurationIsText, node, path, log, $"'{path}' must be a duration, not {node.Describe()}");
        }

        if (IsoDuration.TryParse(text) is { } duration)
        {
            value = duration;
            return true;
        }

        return TextValues.Broken(
            LoadRules.DurationGrammar,
            node,
            path,
            log,
            $"'{path}' is '{text}', which is not a duration of at most {IsoDuration.MaxDays} days");
    }

    /// <summary>A pattern of demo ids, which makes up no names.</summary>
    public static bool IdPattern(YamlNode node, ModelPath path, FindingLog log, out InstancePattern value) =>
        NamePattern(node, path, log, out value) && (!value.MakesNames || TextValues.Broken(
            LoadRules.PatternWellFormed, node, path, log, $"'{path}' is '{value}', but names are made up for names only, not for ids"));

    /// <summary>A pattern of demo names.</summary>
    public static bool NamePattern(YamlNode node, ModelPath path, FindingLog log, out InstancePattern value)
    {
        value = InstancePattern.DefaultId;
        if (TextOf(node) is not { } text)
        {
            return TextValues.Broken(LoadRules.PatternIsText, node, path, log, $"'{path}' must be text, not {node.Describe()}");
        }

        if (InstancePattern.TryParse(text, out var problem) is { } pattern)
        {
            value = pattern;
            return TextValues.IsStorable(text, node, path, log);
        }

        return TextValues.Broken(LoadRules.PatternWellFormed, node, path, log, $"'{path}' is '{text}', but {problem}");
    }

    /// <summary>When a transfer must be complete.</summary>
    public static bool Completion(YamlNode node, ModelPath path, FindingLog log, out Completion value)
    {
        value = default;
        if (!TextValues.Text(node, path, log, out var text))
        {
            return false;
        }

        value = Institution.Completion.TryParse(text) ?? default;
        return Institution.Completion.TryParse(text) is not null
            || TextValues.Broken(
                VocabularyRules.Completion, node, path, log, $"the completion is '{text}', which is not in the vocabulary");
    }

    private static string? TextOf(YamlNode node) => node is YamlScalar { Kind: ScalarKind.Text } scalar ? scalar.Text : null;
}
