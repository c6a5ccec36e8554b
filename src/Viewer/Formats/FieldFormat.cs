using System.Globalization;
using NodaTime;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Frames;

namespace QsGen.Viewer.Formats;

/// <summary>How the values of a field are written.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Number">For numbers.</param>
/// <param name="Time">For times, the pattern.</param>
/// <param name="NullText">What stands for NULL.</param>
internal sealed record FieldFormat(ValueKind Kind, NumberFormat Number, string Time, string NullText)
{
    /// <summary>The format of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="type">What its values come to.</param>
    public static FieldFormat Of(FieldDefinition field, ResultType type)
    {
        var pattern = field.Format["DateTimeFormat"].Text ?? field.Format["DateTimeFormatConfiguration"]["DateTimeFormat"].Text;
        var kind = type switch
        {
            ResultType.Integer or ResultType.Decimal => ValueKind.Number,
            ResultType.Time when field.Granularity is null or "HOUR" or "MINUTE" or "SECOND" => ValueKind.Time,
            ResultType.Time => ValueKind.Day,
            _ => ValueKind.Text,
        };
        return new(
            kind,
            NumberFormat.Read(field.Format, type == ResultType.Integer),
            pattern ?? TimeFormat.Of(field.Granularity),
            field.Format["NullValueFormatConfiguration"]["NullString"].Text ?? "–");
    }

    /// <summary>The format for a column whose times all are midnights: as days.</summary>
    public FieldFormat AsDays => Kind == ValueKind.Time && Time == TimeFormat.Of(null)
        ? this with { Kind = ValueKind.Day, Time = TimeFormat.Of("DAY") }
        : this;

    /// <summary>A value as a mark.</summary>
    public Mark Mark(object? value) => value switch
    {
        null => new(NullText, null),
        string text => new(text, text),
        DateTime time when LocalDateTime.FromDateTime(time) is var local => new(TimeFormat.Write(local, Time), TimeText.Write(local)),
        bool flag => new(flag ? "yes" : "no", flag ? "true" : "false"),
        double number when !double.IsFinite(number) => new("–", null),
        _ when Evaluator.Number(value) is var number => new(Number.Write(number), Raw(number), (double)number),
        _ => new(NullText, null),
    };

    /// <summary>A value as files have it: exact, and money with the decimals of its currency.</summary>
    public string Exact(object? value) => Number.IsMoney && value is not (null or string or DateTime or bool)
        && (value is not double number || double.IsFinite(number))
        ? Evaluator.Number(value).ToString($"0.{new string('0', Number.Decimals)}{new string('#', 28 - Number.Decimals)}",
            CultureInfo.InvariantCulture)
        : Mark(value).Raw ?? "";

    /// <summary>A number's exact text.</summary>
    public static string Raw(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
