using System.Collections.Immutable;

namespace QsGen.Institution.Findings;

/// <summary>Rules on words with a fixed vocabulary; applied while reading, because the model can hold no other words.</summary>
internal static class VocabularyRules
{
    public static readonly Rule Completion = new(
        "V1",
        Severity.Error,
        "A completion is business_day_end, business_day_end+Nd, month_end or metadata.key.",
        "write business_day_end, business_day_end+2d, month_end or metadata.some_key");

    public static readonly Rule Cadence = new(
        "V2",
        Severity.Error,
        "A cadence is intraday-Nh, daily-eod, daily-bod, weekly-mon to weekly-sun, monthly-eom, monthly-bom or monthly-1 to monthly-31.",
        "write a cadence such as intraday-2h, daily-eod, weekly-fri, monthly-eom or monthly-15");

    /// <summary>Both rules.</summary>
    public static ImmutableArray<Rule> All => [Completion, Cadence];
}
