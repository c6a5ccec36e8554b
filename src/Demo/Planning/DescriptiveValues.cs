using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace QsGen.Demo.Planning;

/// <summary>Values of metadata that look like what a bank writes: message ids of wires, numbers of checks, places, addresses.</summary>
internal static class DescriptiveValues
{
    // The sender's eight characters stand between the day and the number.
    private const string WireSender = "QSDEMO01";
    private const int Locations = 12;
    private static readonly LocalDate FirstCheck = new(2000, 1, 1);

    private static readonly ImmutableArray<string> Streets =
        ["Cedar Street", "Main Street", "Mill Road", "Harbor Avenue", "Orchard Lane", "Second Avenue", "Station Road", "Ferry Street"];

    private static readonly ImmutableArray<string> Towns = ["Millbrook", "Cedar Falls", "Port Alder", "Fairhaven", "Elk Meadow"];

    /// <summary>Where the values of a key come from, by what its name says; null when it says nothing of this kind.</summary>
    /// <param name="key">The key, in lower case.</param>
    public static MetadataSource? SourceOf(string key) => key switch
    {
        _ when key.EndsWith("imad", StringComparison.Ordinal) || key.EndsWith("omad", StringComparison.Ordinal) =>
            MetadataSource.WireMessage,
        _ when key.Contains("check_number", StringComparison.Ordinal) || key.Contains("cheque_number", StringComparison.Ordinal) =>
            MetadataSource.CheckNumber,
        _ when key.EndsWith("location_id", StringComparison.Ordinal) => MetadataSource.Location,
        _ when key.EndsWith("address", StringComparison.Ordinal) => MetadataSource.Address,
        _ when key.EndsWith("_bank", StringComparison.Ordinal) || key is "payee_name" or "beneficiary_name" => MetadataSource.PayeeName,
        _ => null,
    };

    /// <summary>True for a source of such values.</summary>
    public static bool Are(MetadataSource source) => source is MetadataSource.PayeeName or MetadataSource.WireMessage
        or MetadataSource.CheckNumber or MetadataSource.Location or MetadataSource.Address;

    /// <summary>The value.</summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="facts">What the firing knows.</param>
    public static string Of(MetadataSource source, in MetadataFacts facts) => source switch
    {
        MetadataSource.PayeeName when (facts.Credit ?? facts.Debit) is { } payee => payee.Name,
        MetadataSource.WireMessage => string.Create(CultureInfo.InvariantCulture,
            $"{facts.Day.Year:D4}{facts.Day.Month:D2}{facts.Day.Day:D2}{WireSender}{facts.Number:D6}"),

        // The day's number before the check's: no two days share one.
        MetadataSource.CheckNumber => string.Create(CultureInfo.InvariantCulture,
            $"{Period.DaysBetween(FirstCheck, facts.Day):D5}{facts.Number:D3}"),
        MetadataSource.Location => string.Create(CultureInfo.InvariantCulture, $"loc-{(Place(facts) % Locations) + 1:D2}"),
        _ => Address(facts.Number),
    };

    private static string Address(int number) => string.Create(CultureInfo.InvariantCulture,
        $"{100 + (number * 7 % 800)} {Streets[number % Streets.Length]}, {Towns[number / Streets.Length % Towns.Length]}");

    // What one account's places are; payments without a customer's account say the first.
    private static int Place(in MetadataFacts facts) =>
        (facts.Debit is { IsInstance: true } ? facts.Debit : facts.Credit) is { IsInstance: true } account ? Math.Max(0, account.Index) : 0;
}
