using System.Collections.Immutable;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Filters;

/// <summary>What a category filter compares with: readers' choice, a fixed list, a parameter, or one text.</summary>
internal sealed class CategoryBinding
{
    private readonly Func<NullOption?, JsonObject> _emit;

    private CategoryBinding(Func<NullOption?, JsonObject> emit, StringParameter? parameter = null) =>
        (_emit, Parameter) = (emit, parameter);

    /// <summary>Keeps the values that readers choose in a control, and all while none is chosen.</summary>
    public static CategoryBinding ReadersChoice { get; } = new(nulls => List(MatchOperator.Contains, [], selectAll: true, nulls));

    /// <summary>The parameter it follows, or none.</summary>
    public StringParameter? Parameter { get; }

    /// <summary>Keeps rows that equal a parameter. QuickSight treats an unset parameter as the empty text.</summary>
    public static implicit operator CategoryBinding(StringParameter parameter) =>
        new(nulls => Custom("ParameterName", parameter.Name, nulls ?? NullOption.AllValues), parameter);

    /// <summary>Keeps rows that equal one text.</summary>
    /// <exception cref="TreeException">The text is longer than 512 characters.</exception>
    public static implicit operator CategoryBinding(string literal)
    {
        RequireLength(literal);
        return new(nulls => Custom("CategoryValue", literal, nulls ?? NullOption.NonNullsOnly));
    }

    /// <summary>Keeps, or drops, fixed values.</summary>
    /// <param name="values">The values, each up to 512 characters.</param>
    /// <param name="match">Whether listed values are kept or dropped.</param>
    /// <exception cref="TreeException">No value, or a value that is too long.</exception>
    public static CategoryBinding AnyOf(ImmutableArray<string> values, MatchOperator match = MatchOperator.Contains)
    {
        Require.That(!values.IsDefaultOrEmpty, "the list of a category filter is empty");
        foreach (var value in values)
        {
            RequireLength(value);
        }

        return new(nulls => List(match, values, selectAll: false, nulls));
    }

    internal JsonObject Emit(NullOption? nulls) => _emit(nulls);

    private static void RequireLength(string value) =>
        Require.That(value.Length <= 512,
            $"value '{value[..Math.Min(40, value.Length)]}…' of a category filter is longer than 512 characters");

    private static JsonObject List(MatchOperator match, ImmutableArray<string> values, bool selectAll, NullOption? nulls) =>
        Json.Object(("FilterListConfiguration", Json.Object(
            ("MatchOperator", ApiText.Of(match)),
            ("CategoryValues", values.IsEmpty ? null : Json.Texts(values)),
            ("SelectAllOptions", selectAll ? "FILTER_ALL_VALUES" : null),
            ("NullOption", nulls is { } option ? ApiText.Of(option) : null))));

    private static JsonObject Custom(string member, string value, NullOption nulls) =>
        Json.Object(("CustomFilterConfiguration", Json.Object(
            ("MatchOperator", "EQUALS"),
            (member, value),
            ("NullOption", ApiText.Of(nulls)))));
}
