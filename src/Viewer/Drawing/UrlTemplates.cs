using System.Text.RegularExpressions;
using QsGen.Viewer.Frames;

namespace QsGen.Viewer.Drawing;

/// <summary>Addresses that actions open.</summary>
internal static partial class UrlTemplates
{
    /// <summary>An address with values, encoded, in the places of <c>&lt;&lt;$parameter&gt;&gt;</c> and
    /// <c>&lt;&lt;field&gt;&gt;</c>.</summary>
    public static string Fill(string template, Func<string, string> value) =>
        Place().Replace(template, match => Uri.EscapeDataString(value(match.Groups[1].Value)));

    /// <summary>The page of this site for an address of QuickSight's dashboards; null for other addresses.</summary>
    public static string? Local(string address)
    {
        var match = Dashboard().Match(address);
        return !match.Success ? null
            : match.Groups["sheet"].Success
                ? ApiRoutes.PageOf(match.Groups["app"].Value, match.Groups["sheet"].Value) + match.Groups["state"].Value
            : $"/apps/{match.Groups["app"].Value}{match.Groups["state"].Value}";
    }

    [GeneratedRegex(@"<<(\$?[^<>]+)>>")]
    private static partial Regex Place();

    [GeneratedRegex(
        @"^https://[\w.-]*quicksight[\w.-]*/sn/(?:account/[^/]+/)?dashboards/(?<app>[\w.-]+)"
        + @"(?:/sheets/(?<sheet>[\w.-]+))?/?(?<state>#.*)?$")]
    private static partial Regex Dashboard();
}
