using System.Globalization;
using System.Text.RegularExpressions;

namespace QsGen.Institution;

/// <summary>When a transfer template's transfer must be complete.</summary>
/// <remarks>Equal by meaning: <c>business_day_end+0d</c> equals <c>business_day_end</c>.</remarks>
/// <param name="Kind">The form.</param>
/// <param name="Days">Business days after the opening one; 0 for the other forms.</param>
/// <param name="Key">The metadata key of <see cref="CompletionKind.Metadata"/>, else null.</param>
public readonly partial record struct Completion(CompletionKind Kind, int Days = 0, MetadataKey? Key = null)
{
    private const string DayEnd = "business_day_end";
    private const string MonthEnd = "month_end";
    private const string MetadataPrefix = "metadata.";

    /// <summary>Reads the YAML form; null when it is not in the vocabulary.</summary>
    public static Completion? TryParse(string text) => text switch
    {
        DayEnd => new(CompletionKind.BusinessDayEnd),
        MonthEnd => new(CompletionKind.MonthEnd),
        _ when LaterDay().Match(text) is { Success: true } match
            && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var days) =>
            new(CompletionKind.BusinessDayEnd, days),
        _ when KeyForm().IsMatch(text) => new(CompletionKind.Metadata, Key: new(text[MetadataPrefix.Length..])),
        _ => null,
    };

    /// <summary>The YAML form.</summary>
    public override string ToString() => Kind switch
    {
        CompletionKind.BusinessDayEnd when Days == 0 => DayEnd,
        CompletionKind.BusinessDayEnd => string.Create(CultureInfo.InvariantCulture, $"{DayEnd}+{Days}d"),
        CompletionKind.MonthEnd => MonthEnd,
        CompletionKind.Metadata => MetadataPrefix + Key,
        _ => throw new InvalidOperationException($"Unknown completion {Kind}."),
    };

    [GeneratedRegex(@"^business_day_end\+([0-9]+)d\z")]
    private static partial Regex LaterDay();

    [GeneratedRegex(@"^metadata\.[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex KeyForm();
}
