using System.Collections.Immutable;

namespace QsGen.Demo.Planning;

/// <summary>What a payment is for, in its payer's words: pay is called so on paydays only, and rent on the first of a month.</summary>
internal static class MemoValues
{
    private static readonly ImmutableArray<string> Keys = ["memo", "narrative", "remittance_info", "payment_details"];
    private static readonly ImmutableArray<string> SalaryWords = ["payroll", "salary", "wage"];
    private static readonly ImmutableArray<string> RentWords = ["rent"];

    /// <summary>Whether a key holds such words.</summary>
    /// <param name="key">The key, in lower case.</param>
    public static bool Are(string key) => Keys.Contains(key);

    /// <summary>One of the declared examples.</summary>
    /// <param name="examples">At least one.</param>
    /// <param name="facts">What the firing knows.</param>
    public static string Of(ImmutableArray<string> examples, in MetadataFacts facts) =>
        Fitting(examples, facts.Total, facts.Purpose) ?? Fitting(examples, facts.Total, null) ?? examples[facts.Total % examples.Length];

    // Nothing is allocated, as each posting comes by.
    private static string? Fitting(ImmutableArray<string> examples, int total, RegularPurpose? purpose)
    {
        var count = 0;
        foreach (var example in examples)
        {
            count += PurposeOf(example) == purpose ? 1 : 0;
        }

        var left = count == 0 ? 0 : total % count;
        foreach (var example in examples)
        {
            if (PurposeOf(example) == purpose && left-- == 0)
            {
                return example;
            }
        }

        return null;
    }

    private static RegularPurpose? PurposeOf(string example) =>
        SalaryWords.Any(word => example.Contains(word, StringComparison.OrdinalIgnoreCase)) ? RegularPurpose.Salary
        : RentWords.Any(word => example.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? RegularPurpose.Rent
        : null;
}
