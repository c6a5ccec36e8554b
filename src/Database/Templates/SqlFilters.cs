using System.Collections;
using System.Collections.Frozen;
using Fluid;
using Fluid.Values;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Institution;

namespace QsGen.Database.Templates;

/// <summary>The filters that SQL templates may use; each yields SQL, spelled for the dialect at hand.</summary>
/// <remarks>
/// Filters of values: <c>ident</c>, <c>table</c> (the institution's object of that short name), <c>table_text</c> and
/// <c>stored_table_text</c> (its name as text, as given and as the catalog keeps it), <c>literal</c>, <c>comment</c>; of lists
/// of values <c>idents</c> and <c>literals</c>, with commas between. A filter of types, written as in <see cref="SqlType"/>:
/// <c>null_of</c>. All others take SQL, which can only be a text written in the template itself, the result of another filter, a
/// captured block, or an <see cref="SqlText"/>. Liquid's own filters are not available. The names of an institution's model
/// arrive as plain text, so they too can only be escaped.
/// </remarks>
internal static class SqlFilters
{
    private const string TargetKey = "target";

    private static readonly FrozenDictionary<string, Filter> Filters = new Dictionary<string, Filter>
    {
        ["ident"] = (dialect, _, input, _) => dialect.Identifier(Value(input)),
        ["table"] = (dialect, nameOf, input, _) => dialect.Identifier(nameOf(Value(input))),
        ["table_text"] = (dialect, nameOf, input, _) => dialect.Text(nameOf(Value(input))),
        ["stored_table_text"] = (dialect, nameOf, input, _) => dialect.Text(dialect.StoredName(nameOf(Value(input)))),
        ["literals"] = (dialect, _, input, _) => string.Join(", ", Items(input).Select(item => Literal(dialect, item))),
        ["idents"] = (dialect, _, input, _) => string.Join(", ", Items(input).Select(item => dialect.Identifier(Value(item)))),
        ["comment"] = (_, _, input, _) => SqlComment.Write(Value(input)),
        ["literal"] = (dialect, _, input, _) => Literal(dialect, input),
        ["null_of"] = (dialect, _, input, _) => dialect.Null(SqlType.Parse(Sql(input))),
        ["cast"] = (dialect, _, input, arguments) => dialect.Cast(Sql(input), SqlType.Parse(Sql(arguments.At(0)))),
        ["sql"] = (_, _, input, _) => Sql(input),
        ["day_of"] = (dialect, _, input, _) => dialect.DayOf(Sql(input)),
        ["month_of"] = (dialect, _, input, _) => dialect.StartOf(TimeUnit.Month, Sql(input)),
        ["in_words"] = (dialect, _, input, _) => dialect.InWords(Sql(input)),
        ["add_days"] = (dialect, _, input, arguments) => dialect.AddDays(Sql(input), SqlOrNumber(arguments.At(0))),
        ["add_hours"] = (dialect, _, input, arguments) => dialect.AddHours(Sql(input), SqlOrNumber(arguments.At(0))),
        ["seconds_to"] = (dialect, _, input, arguments) => dialect.SecondsBetween(Sql(input), Sql(arguments.At(0))),
        ["is_json"] = (dialect, _, input, _) => dialect.IsJson(Sql(input)),
        ["json_value"] = (dialect, _, input, arguments) => dialect.JsonValue(Sql(input), Value(arguments.At(0))),
        ["json_amount"] = (dialect, _, input, arguments) => dialect.JsonAmount(Sql(input), Value(arguments.At(0))),
        ["money_text"] = (dialect, _, input, _) => dialect.MoneyText(Sql(input)),
        ["max_text"] = (dialect, _, input, _) => dialect.MaxText(Sql(input)),
        ["min_text"] = (dialect, _, input, _) => dialect.MinText(Sql(input)),
        ["first_by_entry"] = (dialect, _, input, arguments) => dialect.FirstByEntry(Sql(input), Sql(arguments.At(0))),
    }.ToFrozenDictionary();

    private static readonly TemplateOptions Settings = CreateSettings();

    private delegate string Filter(SqlDialect dialect, Func<string, string> nameOf, FluidValue input, FilterArguments arguments);

    /// <summary>The names of all filters in ordinal order.</summary>
    public static IEnumerable<string> Names => Filters.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether a filter of this name exists; all that exist yield SQL.</summary>
    public static bool YieldsSql(string name) => Filters.ContainsKey(name);

    /// <summary>Everything a template sees: the caller's values, and the dialect's own words.</summary>
    /// <remarks>
    /// Always there: <c>dialect</c> (the configuration word, for comparisons), <c>from_nothing</c>, <c>with_recursive</c>,
    /// <c>cent</c> (the smallest amount that the tables keep) and <c>cents_of_one</c> (how many of them make 1).
    /// </remarks>
    public static TemplateContext Context(SqlTarget target, object? values)
    {
        var context = new TemplateContext(values ?? new(), Settings, allowModelMembers: true);
        context.AmbientValues[TargetKey] = target;
        return context
            .SetValue("dialect", target.Dialect.Name)
            .SetValue("cent", new SqlText(target.Dialect.Cent))
            .SetValue("cents_of_one", new SqlText(target.Dialect.CentsOfOne))
            .SetValue("from_nothing", new SqlText(target.Dialect.FromNothing))
            .SetValue("with_recursive", new SqlText(target.Dialect.WithRecursive));
    }

    /// <summary>What the template at hand is written for.</summary>
    public static SqlTarget TargetOf(TemplateContext context) => (SqlTarget)context.AmbientValues[TargetKey];

    private static TemplateOptions CreateSettings()
    {
        var options = new TemplateOptions
        {
            StrictFilters = true,
            MemberAccessStrategy = new DeclaredMembers(),
        };
        options.ValueConverters.Add(value => value switch
        {
            string text => new PlainTextValue(text),
            char letter => new PlainTextValue(letter.ToString()),
            SqlText sql => new StringValue(sql.Value, encode: false),
            LocalDateTime or LocalDate or Duration => new ObjectValue(value),
            IName or BundleSelector => new PlainTextValue(value.ToString()!),
            ValueType when value is not IEnumerable && value.GetType().Namespace == typeof(InstitutionModel).Namespace =>
                new PlainTextValue(value.ToString()!),
            _ => null,
        });
        options.Filters.Clear();
        foreach (var (name, filter) in Filters)
        {
            options.Filters.AddFilter(name, (input, arguments, context) =>
            {
                var target = TargetOf(context);
                return new StringValue(filter(target.Dialect, target.NameOf, input, arguments), encode: false);
            });
        }

        return options;
    }

    private static string Value(FluidValue input) => input switch
    {
        PlainTextValue plain => plain.Text,
        StringValue { Encode: true } written => written.ToStringValue(),
        _ => throw new FluidException($"this filter takes a name or key, not {Describe(input)}"),
    };

    private static string Sql(FluidValue input) => input switch
    {
        StringValue sql => sql.ToStringValue(),
        PlainTextValue plain => throw new FluidException(
            $"the text '{plain.Text}' is a value, not SQL; it must pass through literal, ident or table"),
        _ => throw new FluidException($"this filter takes SQL, not {Describe(input)}"),
    };

    private static IEnumerable<FluidValue> Items(FluidValue input) => input is ArrayValue list
        ? list.Values
        : throw new FluidException($"this filter takes a list, not {Describe(input)}");

    private static string SqlOrNumber(FluidValue input) =>
        input is NumberValue number ? SqlDialect.Number(number.ToNumberValue()) : Sql(input);

    private static string Literal(SqlDialect dialect, FluidValue input) => input switch
    {
        PlainTextValue plain => dialect.Literal(plain.Text),
        StringValue { Encode: true } written => dialect.Literal(written.ToStringValue()),
        NumberValue number => dialect.Literal(number.ToNumberValue()),
        BooleanValue flag => dialect.Literal(flag.ToBooleanValue()),
        NilValue => dialect.Literal(null),
        _ when input.ToObjectValue() is LocalDateTime or LocalDate or Duration { SubsecondNanoseconds: 0 } =>
            dialect.Literal(input.ToObjectValue()),
        _ => throw new FluidException($"literal cannot write {Describe(input)}"),
    };

    private static string Describe(FluidValue input) => input switch
    {
        NilValue => "an empty value",
        StringValue => "SQL",
        _ => $"a value of the kind {input.Type}",
    };
}
