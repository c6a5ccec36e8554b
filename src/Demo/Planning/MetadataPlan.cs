using System.Collections.Immutable;
using System.Globalization;
using QsGen.Institution;

namespace QsGen.Demo.Planning;

/// <summary>The metadata that the rows of one rail carry: every declared key and every requirement of a posted row.</summary>
internal sealed class MetadataPlan
{
    private const string ParentRequirement = "parent_transfer_id";

    private static readonly ImmutableArray<string> PayerWords = ["originator_id", "sender_id"];
    private static readonly ImmutableArray<string> PayeeWords = ["beneficiary_id", "recipient_id", "payee_id"];
    private static readonly ImmutableArray<string> HolderWords = ["customer_id", "member_id", "client_id", "account_id"];

    // Fees for something that happened, which nothing in a day without exceptions did.
    private static readonly ImmutableArray<string> CauseWords =
        ["overdraft", "nsf", "insufficient", "stop", "return", "late", "dispute", "chargeback"];

    private readonly ImmutableArray<MetadataField> _fields;

    private MetadataPlan(ImmutableArray<MetadataField> fields) => _fields = fields;

    /// <summary>The plan of a rail.</summary>
    /// <param name="rail">The rail.</param>
    /// <param name="completionKeys">Keys under which a template's completion is written.</param>
    /// <param name="isFee">True for what the bank charges.</param>
    public static MetadataPlan Of(Rail rail, IReadOnlySet<string> completionKeys, bool isFee)
    {
        var examples = rail.MetadataValueExamples.ToDictionary(
            example => example.Key.Value, example => isFee ? WithoutCause(example.Values.Items) : example.Values.Items);
        var keys = rail.MetadataKeys.Concat(rail.PostedRequirements).Select(key => key.Value)
            .Where(key => key != ParentRequirement).Distinct().Order(StringComparer.Ordinal);
        return new([.. keys.Select(key => FieldOf(key, examples.GetValueOrDefault(key, []), completionKeys.Contains(key)))]);
    }

    /// <summary>The fields of a transfer template's key, values of which its legs share and no other transfer has.</summary>
    public static MetadataPlan OfKey(IEnumerable<MetadataKey> keys, IReadOnlySet<string> completionKeys) =>
        new([.. keys.Select(key => FieldOf(key.Value, [], completionKeys.Contains(key.Value)))
            .Select(field => DescriptiveValues.Are(field.Source) ? field with { Source = MetadataSource.Reference } : field)]);

    /// <summary>The field of a key; null when the rail has none of that name.</summary>
    public MetadataField? Find(string key) => _fields.FirstOrDefault(field => field.Key == key);

    /// <summary>The fields, in ordinal order of their keys.</summary>
    public ImmutableArray<MetadataField> Fields => _fields;

    /// <summary>The values of one posting.</summary>
    public MetadataValues Values(in MetadataFacts facts)
    {
        var values = new string[_fields.Length];
        for (var index = 0; index < values.Length; index++)
        {
            var field = _fields[index];
            values[index] = facts.Inherited?.Find(field.Key) ?? Value(field, facts);
        }

        return new(_fields, values);
    }

    /// <summary>Values that no other firing shares: whatever the fields say, the last one ends in the firing's number.</summary>
    /// <param name="facts">What the firing knows.</param>
    /// <param name="holder">The account id for a key that names an account; null to make up a reference.</param>
    public MetadataValues UniqueValues(in MetadataFacts facts, string? holder)
    {
        var values = new string[_fields.Length];
        for (var index = 0; index < values.Length; index++)
        {
            var (field, isLast) = (_fields[index], index == values.Length - 1);
            values[index] = (field.Source, isLast) switch
            {
                (MetadataSource.Completion, _) => Value(field, facts),
                (MetadataSource.Month, true) => string.Create(CultureInfo.InvariantCulture, $"{Date(facts)}-{facts.Number:D4}"),
                (MetadataSource.Reference, false) when holder is not null => holder,
                (MetadataSource.Reference, _) => Value(field, facts),
                (_, true) => string.Create(CultureInfo.InvariantCulture, $"{Value(field, facts)}-{facts.Number:D4}"),
                _ => Value(field, facts),
            };
        }

        return new(_fields, values);
    }

    private static MetadataField FieldOf(string key, ImmutableArray<string> examples, bool isCompletion)
    {
        var word = key.ToLowerInvariant();
        var source = word switch
        {
            _ when isCompletion => MetadataSource.Completion,
            _ when !examples.IsEmpty => MemoValues.Are(word) ? MetadataSource.Memo : PeriodOf(examples),
            _ when word.StartsWith("source_", StringComparison.Ordinal) || PayerWords.Contains(word) => MetadataSource.Payer,
            _ when word.StartsWith("destination_", StringComparison.Ordinal) || PayeeWords.Contains(word) => MetadataSource.Payee,
            _ when HolderWords.Contains(word) => MetadataSource.Holder,
            _ when word.EndsWith("period", StringComparison.Ordinal) || word.EndsWith("month", StringComparison.Ordinal) =>
                MetadataSource.Month,
            _ when word.EndsWith("date", StringComparison.Ordinal) || word.EndsWith("day", StringComparison.Ordinal) => MetadataSource.Day,
            _ => DescriptiveValues.SourceOf(word) ?? MetadataSource.Reference,
        };
        var initials = string.Concat(word.Split('_', '-', '.', ' ').Where(part => part.Length > 0).Select(part => part[0]));
        return new(key, source, examples, initials.ToUpperInvariant());
    }

    private static ImmutableArray<string> WithoutCause(ImmutableArray<string> examples) =>
        examples.RemoveAll(example => CauseWords.Any(word => example.Contains(word, StringComparison.OrdinalIgnoreCase))) is
        { IsEmpty: false } others ? others : examples;

    // Examples that are months or days show the form; the values are those of the row.
    private static MetadataSource PeriodOf(ImmutableArray<string> examples) =>
        examples.All(example => DateOnly.TryParseExact(example, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            ? MetadataSource.Month
            : examples.All(example =>
                DateOnly.TryParseExact(example, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            ? MetadataSource.Day
            : MetadataSource.Example;

    private static string Value(MetadataField field, in MetadataFacts facts) => field.Source switch
    {
        MetadataSource.Memo => MemoValues.Of(field.Examples, facts),
        MetadataSource.Example => field.Examples[facts.Total % field.Examples.Length],
        MetadataSource.Holder when Holder(facts) is { } id => id,
        MetadataSource.Payer when (facts.Debit ?? facts.Credit) is { } account => account.Id,
        MetadataSource.Payee when (facts.Credit ?? facts.Debit) is { } account => account.Id,
        MetadataSource.Day => Date(facts),
        MetadataSource.Month => Date(facts)[..7],
        _ when DescriptiveValues.Are(field.Source) => DescriptiveValues.Of(field.Source, facts),
        MetadataSource.Completion => facts.Completion.ToString("uuuu'-'MM'-'dd'T'HH':'mm':'ss", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture,
            $"{field.Mark}-{(facts.Day.Year * 10000) + (facts.Day.Month * 100) + facts.Day.Day}-{facts.Number:D6}"),
    };

    private static string? Holder(in MetadataFacts facts) =>
        (facts.Debit is { IsInternal: true } ? facts.Debit : facts.Credit ?? facts.Debit)?.Id;

    private static string Date(in MetadataFacts facts) =>
        string.Create(CultureInfo.InvariantCulture, $"{facts.Day.Year:D4}-{facts.Day.Month:D2}-{facts.Day.Day:D2}");
}
