using System.Globalization;

namespace QsGen.Institution.Format;

/// <summary>How a file spells values; null stays null.</summary>
internal static class ValueWords
{
    public static string? Money(decimal? amount) => amount?.ToString("0.00#", CultureInfo.InvariantCulture);

    public static string Flag(bool value) => value ? "true" : "false";

    public static string Scope(AccountScope scope) => scope switch
    {
        AccountScope.Internal => "internal",
        AccountScope.External => "external",
        _ => throw new InvalidOperationException($"Unknown scope {scope}."),
    };
}
