using System.Text.Json.Nodes;

namespace QsGen.Engine.Secrets;

/// <summary>Encrypts the secrets of one state file.</summary>
internal interface ISecretsManager
{
    /// <summary>The manager's name in the state file, such as <c>passphrase</c>.</summary>
    string Type { get; }

    /// <summary>What the state file has to keep so that the secrets can be read again; holds no secret itself.</summary>
    JsonObject State { get; }

    string Encrypt(string plaintext);

    /// <exception cref="EngineException">The text was not encrypted by this manager, or was changed since.</exception>
    string Decrypt(string ciphertext);
}
