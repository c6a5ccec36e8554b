using System.Collections.Immutable;
using QsGen.Wire;

namespace QsGen.Plans;

/// <summary>Recognises lists whose elements have an identity of their own, so that a moved element is not taken for two changes.</summary>
/// <remarks>
/// An element may be wrapped in an object of one key that says its kind, as QuickSight's visuals, filters, controls and parameters are:
/// <c>{ "barChartVisual": { "visualId": … } }</c>.
/// </remarks>
internal static class ListIdentity
{
    private static readonly ImmutableArray<string> Keys =
    [
        "sheetId", "visualId", "filterGroupId", "filterId", "parameterControlId", "filterControlId", "customActionId", "fieldId",
        "elementId", "sheetTextBoxId", "columnHierarchyId", "principal", "name", "identifier", "key", "columnName", "id",
    ];

    /// <summary>The key that identifies the elements of both lists, and their identities; null if there is none.</summary>
    public static (string Key, ImmutableArray<string> Olds, ImmutableArray<string> News)? Find(PropertyArray olds, PropertyArray news)
    {
        foreach (var key in Keys)
        {
            if (Identities(olds, key) is { } old && Identities(news, key) is { } current && old.Length + current.Length > 0)
            {
                return (key, old, current);
            }
        }

        return null;
    }

    /// <summary>The element itself, without the object that says its kind.</summary>
    public static PropertyObject? Unwrap(PropertyValue element, string key) => element switch
    {
        PropertyObject map when map.ContainsKey(key) => map,
        PropertyObject { Count: 1 } wrapper when wrapper.Values.First() is PropertyObject inner && inner.ContainsKey(key) => inner,
        _ => null,
    };

    private static ImmutableArray<string>? Identities(PropertyArray list, string key)
    {
        var identities = list.Items
            .Select(item => Unwrap(item, key)?.Find(key) is PropertyString text ? text.Value : null)
            .ToImmutableArray();
        return identities.Contains(null) || identities.Distinct().Count() != identities.Length ? null : identities!;
    }
}
