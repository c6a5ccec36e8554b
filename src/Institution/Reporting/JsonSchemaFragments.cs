using System.Text.Json.Nodes;
using QsGen.Institution.Format;

namespace QsGen.Institution.Reporting;

/// <summary>The JSON Schema of each kind of value.</summary>
internal static class JsonSchemaFragments
{
    private const string Tidy = @"^\S(.*\S)?$";
    private const string Picture = @"^\s*($|https?://|/|[A-Za-z]:[\\/]|[^:]+\.("
        + "[sS][vV][gG]|[pP][nN][gG]|[jJ][pP][eE]?[gG]|[gG][iI][fF]|[iI][cC][oO]|[wW][eE][bB][pP])\\s*$)";
    private const string Hash = "^[0-9a-f]{64}$";
    private const string PatternParts = @"[^{}]|\{\{|\}\}|\{role\}|\{n\}|\{n:0[0-9]+d\}";

    /// <summary>The schema of a kind of value; entities are described by their own keys.</summary>
    public static JsonObject Of(ValueKind kind) => kind switch
    {
        ValueKind.InstanceName => Text("^[a-z][a-z0-9_]{0,29}$"),
        ValueKind.Identifier => Text(Tidy),
        ValueKind.Text => new() { ["type"] = "string", ["minLength"] = 1 },
        ValueKind.Description => Text(@"\S"),
        ValueKind.Money => new()
        {
            ["type"] = new JsonArray("number", "string"),
            ["pattern"] = @"^\s*[-+]?([0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?\s*$",
        },
        ValueKind.Materiality => new()
        {
            ["type"] = new JsonArray("number", "string"),
            ["minimum"] = 0,
            ["pattern"] = @"^\s*[+]?([0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?\s*$",
        },
        ValueKind.Currency => OneOf([.. CurrencyCodes.All]),
        ValueKind.Duration => Text("^P(?=T?[0-9])([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+S)?)?$"),
        ValueKind.Flag => new() { ["type"] = "boolean" },
        ValueKind.IdentifierList => List(Of(ValueKind.Identifier)),
        ValueKind.RoleExpression =>
            new() { ["anyOf"] = new JsonArray(Of(ValueKind.Identifier), List(Of(ValueKind.Identifier), atLeast: 1)) },
        ValueKind.Scope => OneOf("internal", "external"),
        ValueKind.LegDirection => OneOf(nameof(LegDirection.Debit), nameof(LegDirection.Credit), nameof(LegDirection.Variable)),
        ValueKind.Cadence => Text(
            "^(intraday-[0-9]+h|daily-(eod|bod)|weekly-(mon|tue|wed|thu|fri|sat|sun)|monthly-(eom|bom|0*([1-9]|[12][0-9]|3[01])))$"),
        ValueKind.Completion => Text(@"^(business_day_end(\+[0-9]+d)?|month_end|metadata\.[A-Za-z_][A-Za-z0-9_]*)$"),
        ValueKind.InstancePattern => Text($"^({PatternParts})+$"),
        ValueKind.InstanceNamePattern => Text($@"^({PatternParts}|\{{person\}}|\{{business\}})+$"),
        ValueKind.Examples => Map(List(new() { ["type"] = "string" }, atLeast: 1)),
        ValueKind.Color => Text("^#[0-9A-Fa-f]{6}$"),
        ValueKind.DataColors => List(Of(ValueKind.Color), atLeast: 1),
        ValueKind.Gradient => List(Of(ValueKind.Color), atLeast: 2, atMost: 2),
        ValueKind.Image => Text(Picture),
        ValueKind.SeedHash => new() { ["anyOf"] = new JsonArray(Text(Hash), Hashes()) },
        ValueKind.BalanceCadence => OneOf([.. BalanceCadenceWords.Readable]),
        ValueKind.LimitDirection => OneOf([.. LimitDirectionWords.Readable]),
        ValueKind.DayOffset => new()
        {
            ["type"] = new JsonArray("integer", "string"),
            ["minimum"] = -23,
            ["maximum"] = 23,
            ["pattern"] = "^[-+]?(0?[0-9]|1[0-9]|2[0-3]):00$",
        },
        ValueKind.AmountRange => List(Of(ValueKind.Money), atLeast: 2, atMost: 2),
        ValueKind.FiringRange => new() { ["anyOf"] = new JsonArray(Counts(), Firings()) },
        ValueKind.RailGroups => List(List(Of(ValueKind.Identifier), atLeast: 2)),
        ValueKind.Choice => OneOf([.. ChoiceWords.All]),
        ValueKind.ParentCount => new() { ["type"] = "integer", ["minimum"] = 2 },
        ValueKind.PersonaRole => OneOf([.. PersonaRoleWords.All]),
        ValueKind.Holidays => new()
        {
            ["anyOf"] = new JsonArray(OneOf(HolidayWords.UsFederal, HolidayWords.None), List(Text(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))),
        },
        ValueKind.ExtraChecks => List(OneOf([.. ExtraCheckWords.All])),
        ValueKind.RoleOffsets => Map(new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = 23 }),
        ValueKind.AnomalyWindows => new()
        {
            ["type"] = "integer",
            ["minimum"] = InstitutionModel.FewestAnomalyWindows,
            ["maximum"] = InstitutionModel.MostAnomalyWindows,
        },
        ValueKind.HealthBands => Health(),
        ValueKind.TextList => List(new() { ["type"] = "string" }),
        _ => throw new InvalidOperationException($"{kind} has no schema of its own."),
    };

    /// <summary>A list.</summary>
    public static JsonObject List(JsonObject items, int atLeast = 0, int? atMost = null)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = items };
        if (atLeast > 0)
        {
            schema["minItems"] = atLeast;
        }

        if (atMost is { } most)
        {
            schema["maxItems"] = most;
        }

        return schema;
    }

    /// <summary>The same, or null.</summary>
    public static JsonObject OrNull(JsonObject schema) => new()
    {
        ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }),
    };

    private static JsonObject Counts() => List(new() { ["type"] = "integer", ["minimum"] = 0 }, atLeast: 2, atMost: 2);

    private static JsonObject Firings() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray(Keys.Period, Keys.Range),
        ["properties"] = new JsonObject { [Keys.Period] = OneOf([.. FiringPeriodWords.All]), [Keys.Range] = Counts() },
    };

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject OneOf(params IEnumerable<string> values) => new() { ["enum"] = JsonText.List(values) };

    private static JsonObject Map(JsonObject values) => new() { ["type"] = "object", ["additionalProperties"] = values };

    private static JsonObject Health()
    {
        var schema = Band();
        var checks = new JsonObject();
        foreach (var check in ExceptionChecks.Names)
        {
            checks[check] = Band();
        }

        schema["properties"]![Keys.Checks] = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = checks,
        };
        return schema;
    }

    private static JsonObject Band() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject { [Keys.Amber] = AtLeastOne(), [Keys.Red] = AtLeastOne() },
    };

    private static JsonObject AtLeastOne() => new() { ["type"] = "integer", ["minimum"] = 1 };

    private static JsonObject Hashes() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject { [Keys.Postgres] = Text(Hash), [Keys.Oracle] = Text(Hash), [Keys.Duckdb] = Text(Hash) },
    };
}
