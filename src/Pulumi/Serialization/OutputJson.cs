using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>JSON text of values that have outputs inside.</summary>
internal static class OutputJson
{
    /// <summary>Serialises a value, waiting for the outputs inside, those inside of these, and so on.</summary>
    public static async Task<OutputData<string>> SerializeAsync<T>(T value, JsonSerializerOptions? options)
    {
        // A converter cannot wait, so each pass notes the outputs that it met unresolved, and the last pass meets none.
        while (true)
        {
            var pass = new OutputJsonPass();
            var text = JsonSerializer.Serialize(value, WithOutputs(options, pass));
            if (pass.Pending.Count == 0)
            {
                var resources = pass.Seen.Aggregate(ImmutableHashSet<Resource>.Empty, (all, data) => all.Union(data.Resources));
                var known = pass.Seen.TrueForAll(data => data.IsKnown);
                return new(resources, known ? text : "", known, pass.Seen.Exists(data => data.IsSecret));
            }

            await Task.WhenAll(pass.Pending).ConfigureAwait(false);
        }
    }

    /// <summary>Deserialises a value; its members of type output become known outputs.</summary>
    public static T Deserialize<T>(string text, JsonSerializerOptions? options) =>
        JsonSerializer.Deserialize<T>(text, WithOutputs(options, new OutputJsonPass()))!;

    private static JsonSerializerOptions WithOutputs(JsonSerializerOptions? options, OutputJsonPass pass)
    {
        var result = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        result.Converters.Add(new OutputJsonConverterFactory(pass));
        return result;
    }
}
