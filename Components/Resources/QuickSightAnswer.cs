using System.Collections;
using System.Collections.Immutable;

namespace QsGen.Components.Resources;

/// <summary>What QuickSight says about an object that it was asked to make or change, as the provider hands it on.</summary>
/// <param name="Status">Such as <c>CREATION_IN_PROGRESS</c> or <c>UPDATE_FAILED</c>; null for kinds that have none.</param>
/// <param name="Errors">What is wrong with the object, in QuickSight's own words.</param>
internal sealed record QuickSightAnswer(string? Status, ImmutableArray<string> Errors)
{
    /// <summary>The outputs that say it, of whatever kind the object is: dashboards and themes have a version that does, analyses a list of
    /// errors, data sources a status and one error.</summary>
    public static ImmutableArray<string> Outputs { get; } = ["version", "status", "errors", "errorInfo"];

    /// <summary>Whether QuickSight has not finished.</summary>
    public bool IsUnderWay => Status is "CREATION_IN_PROGRESS" or "UPDATE_IN_PROGRESS" or "PENDING_UPDATE";

    /// <summary>Whether the object is not as it was declared.</summary>
    public bool IsRefused => !Errors.IsEmpty || Status is "CREATION_FAILED" or "UPDATE_FAILED" or "DELETED";

    /// <summary>For people, such as <c>CREATION_FAILED: DATA_SET_NOT_FOUND: …</c>.</summary>
    public string InWords => string.Join(": ", new[] { Status, string.Join("; ", Errors) }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Reads it out of an object's outputs.</summary>
    /// <param name="outputs">Plain values by their names in the provider: texts, lists, maps.</param>
    public static QuickSightAnswer Of(IEnumerable<KeyValuePair<string, object?>> outputs)
    {
        var all = outputs.Where(output => Outputs.Contains(output.Key)).ToDictionary(output => output.Key, output => output.Value);
        var version = Map(all.GetValueOrDefault("version"));
        return new(
            (version.GetValueOrDefault("status") ?? all.GetValueOrDefault("status")) as string,
            [
                .. Items(version.GetValueOrDefault("errors")).Concat(Items(all.GetValueOrDefault("errors")))
                    .Append(all.GetValueOrDefault("errorInfo"))
                    .Select(error => Words(Map(error)))
                    .Where(words => words.Length > 0),
            ]);
    }

    /// <summary>Reads it out of what a look-up answered.</summary>
    /// <param name="outputs">A map of plain values by their names in the provider.</param>
    public static QuickSightAnswer Found(object? outputs) => Of(Map(outputs));

    private static string Words(IReadOnlyDictionary<string, object?> error)
    {
        var places = Items(error.GetValueOrDefault("violatedEntities")).Select(entity => Map(entity).GetValueOrDefault("path"))
            .OfType<string>()
            .ToArray();
        var words = string.Join(
            ": ", new[] { error.GetValueOrDefault("type"), error.GetValueOrDefault("message") }.OfType<string>());
        return places is [] ? words : $"{words} (at {string.Join(", ", places)})";
    }

    private static Dictionary<string, object?> Map(object? value) => value is IEnumerable<KeyValuePair<string, object?>> map
        ? map.ToDictionary(entry => entry.Key, entry => entry.Value)
        : [];

    private static IEnumerable<object?> Items(object? value) => value is IEnumerable list and not string ? list.Cast<object?>() : [];
}
