using System.Text.Json.Nodes;

namespace QsGen.Engine.Secrets;

/// <summary>The secrets manager of a state that another engine wrote, such as a cloud's: known by name, but it opens nothing
/// here.</summary>
/// <remarks>A state whose secrets stand in the clear can be read nevertheless, to be encrypted anew.</remarks>
internal sealed class ForeignSecrets(string type, JsonObject? state) : ISecretsManager
{
    public string Type => type;

    public JsonObject State => state?.DeepClone() as JsonObject ?? [];

    public string Encrypt(string plaintext) => throw Refusal();

    public string Decrypt(string ciphertext) => throw Refusal();

    /// <summary>Why nothing can be done with such a state, and what to do.</summary>
    public EngineException Refusal() => new(
        $"the state's secrets are kept by '{type}'; this engine reads only '{PassphraseCrypter.TypeName}'. "
        + "Export it with 'pulumi stack export --show-secrets' and import that file");
}
