using System.CommandLine;
using System.Text.Json.Nodes;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Cli.Stacks;
using QsGen.Engine.Display;
using QsGen.Institution.Reporting;
using QsGen.Wire;

namespace QsGen.Cli.Commands;

/// <summary><c>outputs</c>: what the stack made, by name.</summary>
internal static class OutputsCommand
{
    private const string SecretText = "[secret]";

    /// <summary>The command.</summary>
    public static Command Create(CliContext context, CommonOptions options) =>
        new Command("outputs", "Print the stack's outputs: dashboard ids and ARNs, dataset ARNs, theme ARN, table prefix")
            .WithExample("qsgen outputs --json")
            .WithOptions([.. options.ForConfiguration, options.Json])
            .Does(async (parsed, cancellation) =>
            {
                var config = options.Configuration(parsed, context);
                var outputs = await LocalEngine.Create(config, context, new NoDisplay()).OutputsAsync(cancellation)
                    ?? throw new InvalidInputException(
                        $"there is no stack '{config.Stack}' yet; 'qsgen up --stack {config.Stack}' makes it");
                var visible = (JsonObject)Plain(outputs)!;
                if (parsed.GetValue(options.Json))
                {
                    await context.Out.WriteLineAsync(visible.Indented());
                    return ExitCode.Done;
                }

                var lines = Flatten(visible).ToList();
                var width = lines.Select(line => line.Name.Length).DefaultIfEmpty(0).Max();
                foreach (var (name, value) in lines)
                {
                    await context.Out.WriteLineAsync($"{name.PadRight(width)}  {value}");
                }

                return ExitCode.Done;
            });

    private static JsonNode? Plain(PropertyValue value) => value switch
    {
        PropertySecret => SecretText,
        PropertyObject map => new JsonObject(map.Keys.Order(StringComparer.Ordinal)
            .Select(key => KeyValuePair.Create(key, Plain(map.Find(key)!)))),
        PropertyArray list => new JsonArray([.. list.Items.Select(Plain)]),
        PropertyString text => text.Value,
        PropertyNumber number => number.Value,
        PropertyBool flag => flag.Value,
        PropertyNull => null,
        _ => value.ToString(),
    };

    private static IEnumerable<(string Name, string Value)> Flatten(JsonObject map, string prefix = "") =>
        map.SelectMany(pair => pair.Value is JsonObject inner
            ? Flatten(inner, $"{prefix}{pair.Key}.")
            : [($"{prefix}{pair.Key}", pair.Value?.ToString() ?? "")]);
}
