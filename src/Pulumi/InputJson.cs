using System.Text.Json;

namespace Pulumi;

/// <summary>JSON for a resource's property, from text or from a parsed document.</summary>
public sealed class InputJson : Input<string>
{
    private readonly Output<string> _text;

    private InputJson(Output<string> text) => _text = text;

    internal override Output<string> AsOutput => _text;

    private protected override object Serialized => _text;

    /// <summary>JSON of text.</summary>
    public static implicit operator InputJson(string json) => new(Output.Create(json));

    /// <summary>JSON of text.</summary>
    public static implicit operator InputJson(Output<string> json) => new(json);

    /// <summary>JSON of a document.</summary>
    public static implicit operator InputJson(JsonDocument json) => new(Output.Create(json.RootElement.GetRawText()));

    /// <summary>JSON of a document.</summary>
    public static implicit operator InputJson(Output<JsonDocument> json) => new(json.Apply(document => document.RootElement.GetRawText()));

    /// <summary>JSON of an element.</summary>
    public static implicit operator InputJson(JsonElement json) => new(Output.Create(json.GetRawText()));

    /// <summary>JSON of an element.</summary>
    public static implicit operator InputJson(Output<JsonElement> json) => new(json.Apply(element => element.GetRawText()));
}
