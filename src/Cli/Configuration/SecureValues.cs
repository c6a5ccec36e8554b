using QsGen.Engine;
using QsGen.Engine.Secrets;
using QsGen.Institution.Files;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace QsGen.Cli.Configuration;

/// <summary>Opens the values of a stack file that <c>pulumi config set --secret</c> encrypted under a passphrase.</summary>
/// <param name="file">The stack file.</param>
/// <param name="environment">Where the passphrase is.</param>
internal sealed class SecureValues(YamlFile file, IReadOnlyDictionary<string, string> environment)
{
    private const string Marker = "secure";

    private PassphraseCrypter? _crypter;

    /// <summary>Whether a value, or a part of it, is encrypted.</summary>
    public static bool Within(YamlNode node) => CiphertextOf(node) is not null || node switch
    {
        YamlMappingNode mapping => mapping.Children.Values.Any(Within),
        YamlSequenceNode list => list.Any(Within),
        _ => false,
    };

    /// <summary>The value with everything in the clear.</summary>
    /// <exception cref="EngineException">It can't be opened; the message says why and what to do.</exception>
    public YamlNode Open(YamlNode node) => CiphertextOf(node) is { } ciphertext
        ? new YamlScalarNode(Crypter().Decrypt(ciphertext)) { Style = ScalarStyle.DoubleQuoted }
        : node switch
        {
            YamlMappingNode mapping => new YamlMappingNode(
                mapping.Children.Select(pair => KeyValuePair.Create(pair.Key, Open(pair.Value)))),
            YamlSequenceNode list => new YamlSequenceNode(list.Select(Open)),
            _ => node,
        };

    private static string? CiphertextOf(YamlNode node) =>
        node is YamlMappingNode { Children.Count: 1 } mapping
        && mapping.Children.TryGetValue(new YamlScalarNode(Marker), out var value)
        && value is YamlScalarNode { Value: { } ciphertext }
            ? ciphertext
            : null;

    private PassphraseCrypter Crypter()
    {
        if (_crypter is not null)
        {
            return _crypter;
        }

        if (file.Scalar("secretsprovider") is { } provider && provider != PassphraseCrypter.TypeName && provider != "default")
        {
            throw new EngineException($"it is kept by '{provider}', which only the Pulumi CLI can open");
        }

        var salt = file.Scalar("encryptionsalt") ?? throw new EngineException("the file has no 'encryptionsalt'");
        var passphrase = PassphraseSource.FromEnvironment(
            environment.GetValueOrDefault, named => GivenFile.ReadText(named, mostMegabytes: 1)) ?? throw new EngineException(
            $"set {PassphraseSource.Variable}, or {PassphraseSource.FileVariable} to a file that holds it, to the stack's passphrase");

        return _crypter = PassphraseCrypter.Open(passphrase, salt, $"stack file {file.Name}");
    }
}
