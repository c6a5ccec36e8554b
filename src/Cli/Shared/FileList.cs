using System.Text.Json;
using QsGen.Cli.Outcomes;
using QsGen.Components.Deployment;

namespace QsGen.Cli.Shared;

/// <summary>Settings that are lists of files.</summary>
internal static class FileList
{
    /// <summary>The files, as they are named; none when the setting is not set.</summary>
    /// <param name="settings">The text of a setting, by its key without the namespace.</param>
    /// <param name="key">The setting.</param>
    /// <exception cref="InvalidInputException">It is no list.</exception>
    public static IReadOnlyList<string> Read(Func<string, string?> settings, string key)
    {
        try
        {
            using var list = JsonDocument.Parse(settings(key) is { Length: > 0 } text ? text : "[]");
            return [.. list.RootElement.EnumerateArray().Select(item => item.GetString() ?? "")];
        }
        catch (Exception mistake) when (mistake is JsonException or InvalidOperationException)
        {
            throw new InvalidInputException($"{SettingKeys.Namespace}:{key}: must be a list of files, such as [\"one.file\"]");
        }
    }
}
