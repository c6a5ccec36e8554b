using System.Collections.Immutable;
using System.Globalization;
using QsGen.Institution;

namespace QsGen.Database.Loading;

/// <summary>Reads opening balances from text: a heading <c>account_id,amount</c>, then a line per account.</summary>
internal static class OpeningFile
{
    private const string Heading = "account_id,amount";

    /// <summary>The entries, and what is wrong with lines that are none.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="name">What to call it in problems.</param>
    /// <param name="currency">What the amounts are in.</param>
    public static (ImmutableArray<OpeningEntry> Entries, ImmutableArray<string> Problems) Read(string text, string name, MoneyUnit currency)
    {
        var entries = ImmutableArray.CreateBuilder<OpeningEntry>();
        var problems = ImmutableArray.CreateBuilder<string>();
        var lines = text.TrimStart('\ufeff').Split('\n').Select(line => line.Trim()).ToList();
        if (lines[0] != Heading)
        {
            return ([], [$"{name}:1: the first line must be '{Heading}'"]);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, number) in lines.Select((line, index) => (line, index + 1)).Skip(1).Where(pair => pair.line.Length > 0))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{name}:{number}");
            if (Parse(line, currency) is not var (account, amount))
            {
                problems.Add(
                    $"{place}: '{line}' is not an account id, a comma and an amount {Kept(currency)}, such as gl-1010,-25");
            }
            else if (!seen.Add(account))
            {
                problems.Add($"{place}: account '{account}' is there twice; keep one line");
            }
            else
            {
                entries.Add(new(place, account, amount));
            }
        }

        return (entries.ToImmutable(), problems.ToImmutable());
    }

    private static string Kept(MoneyUnit currency) => currency.Decimals switch
    {
        0 => "without decimals",
        2 => "with at most two decimals",
        _ => "with at most three decimals",
    };

    // The last comma parts the amount, so that ids may have commas; quotes around an id fall away.
    private static (string Account, decimal Amount)? Parse(string line, MoneyUnit currency)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var comma = line.LastIndexOf(',');
        var account = comma < 0 ? "" : line[..comma].Trim().Trim('"');
        return account.Length > 0
            && decimal.TryParse(line[(comma + 1)..].Trim(), Plain, CultureInfo.InvariantCulture, out var amount)
            && currency.Holds(amount)
            ? (account, amount)
            : null;
    }
}
