using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Cli.Stacks;
using QsGen.Engine;
using QsGen.Engine.Display;
using QsGen.Wire;

namespace QsGen.Cli.Commands;

/// <summary><c>outputs</c>: what the stack made, by name.</summary>
internal static class OutputsCommand
{
    private const string SecretText = "[secret]";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The command.</summary>
    public static Command Create(CliContext context, CommonOptions options) =>
        new Command("outputs", "Print the stack's outputs: dashboard ids and ARNs, dataset ARNs, theme ARN, table prefix")
            .WithExample("qsgen outputs --json")
            .WithOptions([.. options.ForConfiguration, options.Json])
            .Does(context, async (parsed, cancellation) =>
            {
                var config = options.Configuration(parsed, context);
                var outputs = await ReadAsync(LocalEngine.Create(config, context, new NoDisplay()), config.Stack, cancellation);
                var visible = (JsonObject)Plain(outputs)!;
                if (parsed.GetValue(options.Json))
                {
                    await context.Out.WriteLineAsync(visible.ToJsonString(Indented));
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

    private static async Task<PropertyObject> ReadAsync(EmbeddedEngine engine, string stack, CancellationToken cancellationToken)
    {
        try
        {
            return await engine.OutputsAsync(cancellationToken)
                ?? throw new InvalidInputException($"there is no stack '{stack}' yet; 'qsgen up --stack {stack}' makes it");
        }
        catch (EngineException failure)
        {
            throw new OperationFailedException(failure.Message, failure);
        }
    }

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
