using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Rules;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Judges a key that the format does not know: nearly always a typing mistake, rarely a holder of anchors.</summary>
internal static class UnknownKey
{
    private const string ExtensionPrefix = "x-";

    /// <summary>Reports the key, unless it is a top-level extension key.</summary>
    public static void Report(YamlEntry entry, EntityFormat format, ModelPath path, FindingLog log)
    {
        var key = entry.Key.Text;
        var isTop = path.Parent is null;
        if (isTop && key.StartsWith(ExtensionPrefix, StringComparison.Ordinal))
        {
            return;
        }

        var message = $"'{key}' is not a key of {Article(format.Title)} {format.Title}";
        if (isTop && HoldsAnchor(entry.Value))
        {
            log.Add(
                WarningRules.IgnoredKey, entry.Key, path.Key(key), message, $"name it '{ExtensionPrefix}{key}' if it only holds anchors");
            return;
        }

        if (!isTop && key == Keys.Currency)
        {
            log.Add(
                LoadRules.KnownKey, entry.Key, path.Key(key), message,
                $"remove it: {Article(format.Title)} {format.Title} is in the currency of its accounts, which '{Keys.Currency}' with them "
                + "or at the top of the file names");
            return;
        }

        var known = format.Keys.Select(candidate => candidate.Name);
        log.Add(LoadRules.KnownKey, entry.Key, path.Key(key), message, Suggestion.Find(key, known) is { } near
            ? Suggestion.Ask(near)
            : $"remove it, or use one of: {string.Join(", ", format.Keys.Select(candidate => candidate.Name))}");
    }

    private static string Article(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a";

    private static bool HoldsAnchor(YamlNode node) => node.IsAnchored || node switch
    {
        YamlSequence list => list.Items.Any(item => item.IsAnchored),
        YamlMapping mapping => mapping.Entries.Any(entry => entry.Value.IsAnchored),
        _ => false,
    };
}
