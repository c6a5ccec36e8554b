using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>Writes what an output holds, and null while it is not known; reads a known output.</summary>
internal sealed class OutputJsonConverter<T>(OutputJsonPass pass) : JsonConverter<Output<T>>
{
    /// <inheritdoc/>
    public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Output.Create(JsonSerializer.Deserialize<T>(ref reader, options)!);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options)
    {
        if (pass.Meet(value) is { IsKnown: true } data)
        {
            JsonSerializer.Serialize(writer, (T)data.Value!, options);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
