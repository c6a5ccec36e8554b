using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>Lets <c>System.Text.Json</c> write and read outputs.</summary>
internal sealed class OutputJsonConverterFactory(OutputJsonPass pass) : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Output<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            typeof(OutputJsonConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()[0]),
            pass)!;
}
