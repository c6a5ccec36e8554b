using System.Text.RegularExpressions;
using QsGen.Wire;

namespace QsGen.LocalQuickSight;

/// <summary>What AWS would refuse at once: missing properties, malformed ids.</summary>
internal static partial class QuickSightCheck
{
    /// <summary>Complaints about a resource's inputs: the property and the reason.</summary>
    public static IEnumerable<(string Property, string Reason)> Failures(string type, PropertyObject inputs)
    {
        if (QuickSightKind.Find(type) is not { } kind)
        {
            yield return ("", $"the local provider does not know '{type}'; it knows "
                + string.Join(", ", QuickSightKind.All.Select(known => known.Type)));
            yield break;
        }

        foreach (var property in kind.Required.Where(property => inputs.Find(property) is null or PropertyNull))
        {
            yield return (property, $"a {kind.Word} needs '{property}'");
        }

        if (Text(inputs, QuickSightKind.AccountProperty) is { } account && !Account().IsMatch(account))
        {
            yield return (QuickSightKind.AccountProperty, $"'{account}' is not an AWS account; it has twelve digits");
        }

        if (Text(inputs, kind.IdProperty) is { } id && !Id().IsMatch(id))
        {
            yield return (kind.IdProperty, $"'{id}' is not an id; use letters, digits, hyphens and underscores, 512 at most");
        }
    }

    /// <summary>A property's text; null if it is absent or not known yet.</summary>
    public static string? Text(PropertyObject inputs, string key) =>
        inputs.Find(key)?.WithoutSecrets() is PropertyString text ? text.Value : null;

    [GeneratedRegex("^[0-9]{12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,512}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
