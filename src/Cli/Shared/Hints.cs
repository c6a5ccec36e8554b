using System.Text.RegularExpressions;

namespace QsGen.Cli.Shared;

/// <summary>Hints to other commands repeat the options by which this one chose its stack, so that they can be copied.</summary>
/// <remarks>
/// Rooms below the command line say <c>'data refresh --execute'</c> and know nothing of options. What a command tells passes through here;
/// what it was asked for, a script or a document, does not.
/// </remarks>
internal sealed partial class Hints
{
    private const string Commands =
        "schema (apply|clean|test)|data (apply|clean|hash|load|refresh|test)|json (apply|clean|test)|audit (apply|test)|docs (apply|test)"
        + "|up|preview|destroy|outputs|serve";

    // In quotes, or after the program's name; not where options are named already.
    private const string Hint =
        $"(?<=')(qsgen )?({Commands})(?=[ '])(?![^']* (--stack|--institution|-c) )|(?<=\\bqsgen )({Commands})(?= --execute| --force|$)";

    /// <summary>The options to repeat; begins with a blank unless there are none.</summary>
    public string Options { get; set; } = "";

    /// <summary>A message whose hints repeat the options.</summary>
    public string In(string message) => Options.Length == 0 || message.Length == 0
        ? message
        : Pattern().Replace(message, hint => $"{hint.Value}{Options}");

    [GeneratedRegex(Hint, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
