using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QsGen.Institution;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Parsing;
using QsGen.Institution.Reporting;
using QsGen.Institution.Yaml;
using QsGen.Tests.Institution.Generation;
using QsGen.Tests.Institution.Writing;

namespace QsGen.Tests.Institution;

internal sealed class JsonSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(JsonSchemaText.Print())!.AsObject();

    private static IEnumerable<string> GoodTexts() =>
    [
        .. BundledInstitutions.Names.Select(BundledInstitutions.Text),
        StarterFile.Text(new("my_bank")),
        Harbor.Valid,
        .. Enumerable.Range(0, 50)
            .Select(seed => InstitutionWriter.Write(InstitutionLoader.Parse(InstitutionGenerator.Yaml(seed), "x").Model!)),
    ];

    // Rules about a single value, which a schema can express; the others compare values or concern YAML itself.
    private static IEnumerable<RuleCase> BadTexts()
    {
        string[] beyond = ["L02", "L05", "L59", "L62", "L63", "L64", "L93", "L102", "L105", "L108", "L109", "L111", "L112", "L116"];
        return LoadRuleCases.All()
            .Where(broken => broken.Rule[0] == 'L' && !beyond.Contains(broken.Rule) && !IsBeyondPatterns(broken.Yaml));
    }

    [TestCaseSource(nameof(GoodTexts))]
    public void Schema_GoodInstitution_IsAccepted(string yaml) => Assert.That(Problem(Json(yaml), Schema), Is.Null);

    [TestCaseSource(nameof(BadTexts))]
    public void Schema_BrokenValue_IsRefused(RuleCase broken) =>
        Assert.That(Problem(Json(PlaceMark.Remove(broken.Yaml)), Schema), Is.Not.Null, broken.Yaml);

    [Test]
    public void Schema_EveryKey_HasATitleAndADescription()
    {
        var properties = Schema["properties"]!.AsObject();

        Assert.That(properties.Select(pair => pair.Key), Is.EquivalentTo(InstitutionFormat.Root.Keys.Select(key => key.Name)));
        Assert.That(properties.Select(pair => (string?)pair.Value!["description"]), Is.All.Not.Empty);
        Assert.That(properties.Select(pair => (string?)pair.Value!["title"]), Is.EqualTo(properties.Select(pair => pair.Key)));
    }

    // A width above 20, an age above 68 years, NUL, a key that is no text and a day that no month has are refused by the loader alone.
    private static bool IsBeyondPatterns(string yaml) =>
        yaml.Contains("099d") || yaml.Contains("P99999D") || yaml.Contains("\\u0000") || yaml.Contains("{§1: 9}")
        || yaml.Contains("2026-02-30") || yaml.Contains("[5, 4]") || yaml.Contains("[10, 10]") || yaml.Contains("[0, 10]")
        || yaml.Contains("{name: DuesCycle, expected_parent_count");

    private static JsonNode? Json(string yaml) => Convert(YamlReader.Read(yaml, new FindingLog("x"))!);

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(
            entry.Key.Text, entry.Key.Text == "holidays" ? Days(entry.Value) : Convert(entry.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(Convert)]),
        YamlScalar { Kind: ScalarKind.Null } => null,
        YamlScalar { Kind: ScalarKind.Boolean } scalar => JsonValue.Create(ScalarResolver.IsTrue(scalar.Text)),
        YamlScalar { Kind: ScalarKind.Integer } scalar =>
            JsonValue.Create(decimal.Parse(YamlInteger.Parse(scalar.Text), CultureInfo.InvariantCulture)),
        YamlScalar { Kind: ScalarKind.Float } scalar => JsonValue.Create(decimal.Parse(scalar.Text, CultureInfo.InvariantCulture)),
        YamlScalar { Kind: ScalarKind.Date } => new JsonObject { ["date"] = true },
        YamlScalar scalar => JsonValue.Create(scalar.Text),
        _ => throw new InvalidOperationException("Unknown node."),
    };

    // The one list of days: editors see them as texts, as YAML 1.2 does.
    private static JsonNode? Days(YamlNode node) => node is YamlSequence days
        ? new JsonArray([.. days.Items.Select(day => day is YamlScalar scalar ? JsonValue.Create(scalar.Text) : Convert(day))])
        : Convert(node);

    /// <summary>The first reason why a value does not match a schema; the keywords are the ones our schema uses.</summary>
    private static string? Problem(JsonNode? value, JsonObject schema, string path = "") => schema
        .Select(keyword => Problem(value, keyword.Key, keyword.Value!, schema, path))
        .FirstOrDefault(problem => problem is not null);

    private static string? Problem(JsonNode? value, string keyword, JsonNode rule, JsonObject schema, string path) => keyword switch
    {
        "type" => Fail(!Types(rule).Any(type => IsOfType(value, type)), path, $"is not {rule}"),
        "enum" => Fail(!rule.AsArray().Any(choice => JsonNode.DeepEquals(choice, value)), path, $"is not one of {rule}"),
        "pattern" => Fail(Text(value) is { } text && !Regex.IsMatch(text, StrictEnd((string)rule!)), path, $"does not match {rule}"),
        "minLength" => Fail(Text(value) is { } text && text.Length < (int)rule, path, "is too short"),
        "minimum" => Fail(IsOfType(value, "number") && value!.GetValue<decimal>() < (int)rule, path, "is too small"),
        "maximum" => Fail(IsOfType(value, "number") && value!.GetValue<decimal>() > (int)rule, path, "is too large"),
        "minItems" => Fail(value is JsonArray list && list.Count < (int)rule, path, "has too few items"),
        "maxItems" => Fail(value is JsonArray list && list.Count > (int)rule, path, "has too many items"),
        "items" =>
            (value as JsonArray)?.Select((item, i) => Problem(item, rule.AsObject(), $"{path}[{i}]")).FirstOrDefault(p => p is not null),
        "required" =>
            Fail(value is JsonObject map && rule.AsArray().Any(key => !map.ContainsKey((string)key!)), path, $"lacks one of {rule}"),
        "properties" or "additionalProperties" =>
            keyword == "properties" || !schema.ContainsKey("properties") ? Members(value, schema, path) : null,
        "anyOf" => Fail(rule.AsArray().All(choice => Problem(value, choice!.AsObject()) is not null), path, "matches no alternative"),
        "oneOf" =>
            Fail(
                rule.AsArray().Count(choice => Problem(value, choice!.AsObject()) is null) != 1,
                path,
                "matches not exactly one alternative"),
        "not" => Fail(Problem(value, rule.AsObject()) is null, path, "matches what it must not"),
        "title" or "description" or "$schema" or "patternProperties" => null,
        _ => throw new InvalidOperationException($"The schema uses the keyword '{keyword}', which this test does not know."),
    };

    private static string? Members(JsonNode? value, JsonObject schema, string path) => (value as JsonObject)?
        .Select(member => (schema["properties"]?[member.Key] ?? schema["additionalProperties"]) switch
        {
            JsonObject inner => Problem(member.Value, inner, $"{path}.{member.Key}"),
            _ when schema["patternProperties"] is not null && member.Key.StartsWith("x-", StringComparison.Ordinal) => null,
            JsonValue no when !(bool)no => $"{path}.{member.Key} is not a known key",
            _ => null,
        })
        .FirstOrDefault(problem => problem is not null);

    private static IEnumerable<string> Types(JsonNode rule) =>
        rule is JsonArray list ? list.Select(type => (string)type!) : [(string)rule!];

    private static string? Text(JsonNode? value) => IsOfType(value, "string") ? (string)value! : null;

    // In JSON Schema's dialect a final dollar matches at the very end only, in .NET also before a last line break.
    private static string StrictEnd(string pattern) => pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern;

    private static string? Fail(bool isBroken, string path, string problem) => isBroken ? $"{path} {problem}" : null;

    private static bool IsOfType(JsonNode? value, string type) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() is JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => value?.GetValueKind() is JsonValueKind.Number,
        "integer" => value?.GetValueKind() is JsonValueKind.Number && decimal.IsInteger(value.GetValue<decimal>()),
        _ => throw new InvalidOperationException($"Unknown type {type}."),
    };
}
