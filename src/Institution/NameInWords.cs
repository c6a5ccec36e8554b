using System.Collections.Immutable;
using System.Globalization;

namespace QsGen.Institution;

/// <summary>Names of an institution's file as readers of sheets and reports see them. SQL says the same in <c>in_words</c>.</summary>
internal static class NameInWords
{
    /// <summary>What bankers write in capitals.</summary>
    private static readonly ImmutableArray<string> Abbreviations =
    [
        "ach", "aml", "atm", "bacs", "chaps", "dda", "eft", "frb", "fx", "gl", "iban", "kyc", "nsf", "pos", "rtp", "sepa", "swift", "zba",
    ];

    /// <summary>A name that begins with a capital, has blanks for underscores, and abbreviations of the trade in capitals:
    /// <c>ach_inbound</c> is <c>ACH inbound</c>. Names without underscores, such as <c>CustomerDeposit</c>, are words of the institution
    /// and stay.</summary>
    public static string Of(string name)
    {
        var text = Apart(name);
        foreach (var word in Abbreviations)
        {
            text = text.Replace(Apart(word), Apart(word.ToUpperInvariant()), StringComparison.Ordinal);
        }

        var words = text[1..].TrimEnd();
        return words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }

    /// <summary>The abbreviations that names of an institution hold, in small letters: no other need be looked for in its rows.</summary>
    public static ImmutableArray<string> AbbreviationsIn(InstitutionModel institution)
    {
        string[] names =
        [
            .. institution.Rails.SelectMany(rail => new[] { rail.Name.Value, rail.TransferType.Value }),
            .. institution.TransferTemplates.SelectMany(template => new[] { template.Name.Value, template.TransferType.Value }),
            .. institution.Accounts.Select(account => account.Role?.Value ?? ""),
            .. institution.AccountTemplates.Select(template => template.Role.Value),
            .. institution.Chains.Select(entry => entry.XorGroup?.Value ?? ""),
        ];
        var all = Apart(string.Join('_', names));
        return [.. Abbreviations.Where(word => all.Contains(Apart(word), StringComparison.Ordinal))];
    }

    // Between blanks, so that whole words are found.
    private static string Apart(string name) => $" {name.Replace('_', ' ')} ";
}
