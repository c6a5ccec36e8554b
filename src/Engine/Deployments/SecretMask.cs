using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using QsGen.Engine.Plans;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Deployments;

/// <summary>Takes known secrets out of messages that programs and providers wrote.</summary>
/// <remarks>
/// Values are masked where they are read; this is the second fence, for texts in which somebody quoted a secret. Secrets shorter than
/// a few characters are left to the first fence: they would mask innocent words. One that is a word of letters, as many a password of a
/// test database is, is masked where a password stands, in quotes or in an address, and not in each name that it is part of. A user's
/// name beside a password is no secret.
/// </remarks>
internal sealed partial class SecretMask
{
    private const int LongestWord = 12;

    private const int Shortest = 4;
    private const string UserName = "username";

    private readonly ConcurrentDictionary<string, bool> _secrets = new(StringComparer.Ordinal);

    /// <summary>Remembers a secret text.</summary>
    public void Add(string secret)
    {
        if (secret.Trim().Length >= Shortest)
        {
            _secrets.TryAdd(secret, true);
        }
    }

    /// <summary>Remembers every text inside a secret inside a document.</summary>
    public void Add(PropertyValue value) => Add(value, secret: false);

    /// <summary>The text without any known secret.</summary>
    public string Apply(string text) =>
        _secrets.Keys.OrderByDescending(secret => secret.Length).Aggregate(
            text,
            (current, secret) => secret.Length <= LongestWord && Word().IsMatch(secret)
                ? Regex.Replace(current, PlacesOf(secret), ShownJson.Secret)
                : current.Replace(secret, ShownJson.Secret, StringComparison.Ordinal));

    /// <summary>The event without any known secret in its messages.</summary>
    public EngineEvent Apply(EngineEvent happening) => happening switch
    {
        Diagnostic diagnostic => diagnostic with { Message = Apply(diagnostic.Message) },
        StepFinished finished => new StepFinished(Apply(finished.Change)),
        _ => happening,
    };

    private ResourceChange Apply(ResourceChange change) => change with
    {
        Error = change.Error is { } error ? Apply(error) : null,
        Properties =
        [
            .. change.Properties.Select(property => property.Summary is { } words ? property with { Summary = Apply(words) } : property),
        ],
    };

    private void Add(PropertyValue value, bool secret)
    {
        switch (value)
        {
            case PropertySecret hidden:
                Add(hidden.Value, secret: true);
                break;
            case PropertyOutput output:
                Add(output.WithoutOutputs(), secret);
                break;
            case PropertyString text when secret:
                Add(text.Value);
                break;
            case PropertyArray list:
                foreach (var item in list.Items)
                {
                    Add(item, secret);
                }

                break;
            case PropertyObject map:
                foreach (var (key, item) in map)
                {
                    Add(item, secret && !key.Equals(UserName, StringComparison.OrdinalIgnoreCase));
                }

                break;
            default:
                break;
        }
    }

    // Between quotes, between a user's name and a host, after the word password.
    private static string PlacesOf(string word) =>
        $"""(?<=['"]){word}(?=['"])|(?<=:){word}(?=@)|(?<=(?i:password|pwd)[=: '"]+){word}\b""";

    [GeneratedRegex("^[A-Za-z]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
