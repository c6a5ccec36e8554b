using System.Globalization;
using System.Text.RegularExpressions;
using QsGen.Institution;

namespace QsGen.Database.Dialects;

/// <summary>A column type that every supported engine has, before it is spelled in one dialect.</summary>
/// <remarks>
/// Written in templates as <c>text(100)</c>, <c>decimal(38,6)</c>, <c>integer</c>, <c>bigint</c>, <c>timestamp</c>,
/// <c>boolean</c> or <c>json</c>; amounts as <c>money</c>, <c>sum</c> and <c>squares</c>, whose digits the institution's currency decides
/// (<see cref="In"/>). Time-zoned types and unbounded text are left out on purpose: the contract of the base tables has neither.
/// </remarks>
/// <param name="Kind">What the type holds.</param>
/// <param name="Length">Characters for text, total digits for decimals, 0 otherwise.</param>
/// <param name="Scale">Digits after the point for decimals, 0 otherwise; of amounts with two decimals.</param>
/// <param name="Power">How often an amount was multiplied to get it: 1 of amounts, 2 of their squares, 0 of what is none.</param>
internal readonly partial record struct SqlType(SqlTypeKind Kind, int Length = 0, int Scale = 0, int Power = 0)
{
    private const int WholeDigits = 18;
    private const int WidestDecimal = 38;
    private const int Cents = 2;

    /// <summary>Whole numbers up to nine digits.</summary>
    public static SqlType Integer => new(SqlTypeKind.Integer);

    /// <summary>Whole numbers up to eighteen digits.</summary>
    public static SqlType BigInt => new(SqlTypeKind.BigInt);

    /// <summary>A date and time of day without a zone.</summary>
    public static SqlType Timestamp => new(SqlTypeKind.Timestamp);

    /// <summary>True or false.</summary>
    public static SqlType Boolean => new(SqlTypeKind.Boolean);

    /// <summary>A JSON document of at most 4000 characters, kept as text.</summary>
    public static SqlType Json => new(SqlTypeKind.Json, 4000);

    /// <summary>An amount of money: eighteen digits and the currency's decimals.</summary>
    public static SqlType Money => new(SqlTypeKind.Decimal, WholeDigits + Cents, Cents, 1);

    /// <summary>Amounts added up: all digits that a decimal has, as many decimals as <see cref="Money"/>.</summary>
    public static SqlType Sum => new(SqlTypeKind.Decimal, WidestDecimal, Cents, 1);

    /// <summary>Squares of amounts added up: twice as many decimals.</summary>
    public static SqlType Squares => new(SqlTypeKind.Decimal, WidestDecimal, 2 * Cents, 2);

    /// <summary>Whether it holds characters, as documents do too.</summary>
    public bool IsText => Kind is SqlTypeKind.Text or SqlTypeKind.Json;

    /// <summary>Text of at most <paramref name="length"/> characters.</summary>
    public static SqlType Text(int length) => new(SqlTypeKind.Text, length);

    /// <summary>An exact number with <paramref name="precision"/> digits, <paramref name="scale"/> of them fractional.</summary>
    public static SqlType Decimal(int precision, int scale) => new(SqlTypeKind.Decimal, precision, scale);

    /// <summary>The same type where amounts have so many decimals; what is no amount stays as it is.</summary>
    /// <param name="moneyDecimals">How many decimals the tables keep of an amount, see <see cref="MoneyUnit.KeptDecimals"/>.</param>
    public SqlType In(int moneyDecimals) => Power == 0 ? this : this with
    {
        Length = this == Money ? WholeDigits + moneyDecimals : Length,
        Scale = Power * moneyDecimals,
    };

    /// <summary>Reads the form used in templates.</summary>
    /// <exception cref="FormatException">The text names no type that all engines have.</exception>
    public static SqlType Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            throw Unknown(text);
        }

        var length = Number(match.Groups["length"]);
        var scale = Number(match.Groups["scale"]);
        return (match.Groups["name"].Value, length, scale) switch
        {
            ("text", > 0, null) => Text(length.Value),
            ("decimal", > 0, >= 0) => Decimal(length.Value, scale.Value),
            ("integer", null, null) => Integer,
            ("bigint", null, null) => BigInt,
            ("timestamp", null, null) => Timestamp,
            ("boolean", null, null) => Boolean,
            ("json", null, null) => Json,
            ("money", null, null) => Money,
            ("sum", null, null) => Sum,
            ("squares", null, null) => Squares,
            _ => throw Unknown(text),
        };
    }

    /// <summary>The form used in templates, which <see cref="Parse"/> reads.</summary>
    public override string ToString() => Kind switch
    {
        SqlTypeKind.Text => string.Create(CultureInfo.InvariantCulture, $"text({Length})"),
        SqlTypeKind.Decimal when this == Money => "money",
        SqlTypeKind.Decimal when this == Sum => "sum",
        SqlTypeKind.Decimal when this == Squares => "squares",
        SqlTypeKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"decimal({Length},{Scale})"),
        _ => Kind.ToString().ToLowerInvariant(),
    };

    private static int? Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static FormatException Unknown(string text) => new(
        $"'{text}' is not a column type; use text(n), decimal(p,s), money, sum, squares, integer, bigint, timestamp, boolean or json");

    [GeneratedRegex(@"^(?<name>[a-z]+)(\((?<length>[0-9]{1,4})(,(?<scale>[0-9]{1,2}))?\))?$")]
    private static partial Regex Form();
}
