using System.Globalization;
using System.Reflection;
using QsGen.Audit.Fingerprints;

namespace QsGen.Audit.Sections;

/// <summary>The standalone verifier, with the facts of one report in it.</summary>
internal static class VerificationRecipe
{
    private const string Pending = "not available";

    /// <summary>The text of the Python file.</summary>
    /// <param name="prefix">The prefix of the institution's tables.</param>
    /// <param name="provenance">What the report is bound to; null when nothing was read.</param>
    public static string For(string prefix, Provenance? provenance)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(AttachedFiles.RecipeName)!;
        using var reader = new StreamReader(stream);
        return Filled(reader.ReadToEnd(),
        [
            ("PREFIX", prefix),
            ("TRANSACTIONS_MARK", Number(provenance?.Transactions.Mark)),
            ("TRANSACTIONS_SHA", provenance?.Transactions.Sha ?? Pending),
            ("BALANCES_MARK", Number(provenance?.Balances.Mark)),
            ("BALANCES_SHA", provenance?.Balances.Sha ?? Pending),
            ("INSTITUTION_SHA", provenance?.InstitutionSha ?? Pending),
            ("CODE", provenance?.Code ?? Pending),
            ("COMPOSITE", provenance?.Composite ?? Pending),
        ]);
    }

    private static string Filled(string text, (string Name, string Value)[] values) => values.Aggregate(
        text.ReplaceLineEndings("\n"),
        (filled, pair) => filled.Replace($"\"@{pair.Name}@\"", $"\"{pair.Value}\"", StringComparison.Ordinal));

    private static string Number(long? mark) => mark?.ToString(CultureInfo.InvariantCulture) ?? Pending;
}
