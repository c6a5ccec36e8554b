using System.Globalization;
using System.Text.RegularExpressions;

namespace QsGen.Database.Dialects;

/// <summary>A column type that every supported engine has, before it is spelled in one dialect.</summary>
/// <remarks>
/// Written in templates as <c>text(100)</c>, <c>decimal(20,2)</c>, <c>integer</c>, <c>bigint</c>, <c>timestamp</c>,
/// <c>boolean</c> or <c>json</c>. Time-zoned types and unbounded text are left out on purpose: the contract of the
/// base tables has neither.
/// </remarks>
/// <param name="Kind">What the type holds.</param>
/// <param name="Length">Characters for text, total digits for decimals, 0 otherwise.</param>
/// <param name="Scale">Digits after the point for decimals, 0 otherwise.</param>
internal readonly partial record struct SqlType(SqlTypeKind Kind, int Length = 0, int Scale = 0)
{
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

    /// <summary>An amount of money: twenty digits, two of them cents.</summary>
    public static SqlType Money => Decimal(20, 2);

    /// <summary>Whether it holds characters, as documents do too.</summary>
    public bool IsText => Kind is SqlTypeKind.Text or SqlTypeKind.Json;

    /// <summary>Text of at most <paramref name="length"/> characters.</summary>
    public static SqlType Text(int length) => new(SqlTypeKind.Text, length);

    /// <summary>An exact number with <paramref name="precision"/> digits, <paramref name="scale"/> of them fractional.</summary>
    public static SqlType Decimal(int precision, int scale) => new(SqlTypeKind.Decimal, precision, scale);

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
            _ => throw Unknown(text),
        };
    }

    /// <summary>The form used in templates, which <see cref="Parse"/> reads.</summary>
    public override string ToString() => Kind switch
    {
        SqlTypeKind.Text => string.Create(CultureInfo.InvariantCulture, $"text({Length})"),
        SqlTypeKind.Decimal when this == Money => "money",
        SqlTypeKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"decimal({Length},{Scale})"),
        _ => Kind.ToString().ToLowerInvariant(),
    };

    private static int? Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static FormatException Unknown(string text) => new(
        $"'{text}' is not a column type; use text(n), decimal(p,s), money, integer, bigint, timestamp, boolean or json");

    [GeneratedRegex(@"^(?<name>[a-z]+)(\((?<length>[0-9]{1,4})(,(?<scale>[0-9]{1,2}))?\))?$")]
    private static partial Regex Form();
}
