using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace QsGen.Engine.Secrets;

/// <summary>The secrets managers of one process: each key is derived once, new states share one salt.</summary>
internal sealed class Keyring(PassphraseSource source)
{
    private readonly ConcurrentDictionary<string, Lazy<PassphraseCrypter>> _bySalt = new(StringComparer.Ordinal);
    private readonly Lazy<PassphraseCrypter> _forNewStates = new(() => PassphraseCrypter.Create(source.Read(), source.Kept));

    /// <summary>The manager for a state that has none yet.</summary>
    public ISecretsManager ForNewState() => _bySalt.Values.FirstOrDefault(known => known.IsValueCreated)?.Value ?? _forNewStates.Value;

    /// <summary>The manager that a state's <c>secrets_providers</c> names; one of another kind opens nothing.</summary>
    /// <exception cref="EngineException">The passphrase is wrong.</exception>
    public ISecretsManager ForState(string type, JsonObject? state)
    {
        if (type != PassphraseCrypter.TypeName || state?["salt"]?.GetValue<string>() is not { } salt)
        {
            return new ForeignSecrets(type, state);
        }

        return _forNewStates is { IsValueCreated: true, Value: var known } && known.Salt == salt
            ? known
            : _bySalt.GetOrAdd(salt, key => new(() => PassphraseCrypter.Open(source.ReadExisting(), key, kept: source.Kept))).Value;
    }
}
