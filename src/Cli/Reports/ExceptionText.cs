using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using QsGen.Database.SignOff;
using QsGen.Institution;
using QsGen.Institution.Reporting;

namespace QsGen.Cli.Reports;

/// <summary>Open exceptions, for people and for programs.</summary>
internal static class ExceptionText
{
    /// <summary>A line per exception.</summary>
    /// <param name="exceptions">The exceptions.</param>
    /// <param name="currency">What their amounts are in.</param>
    public static string Lines(ImmutableArray<OpenException> exceptions, MoneyUnit currency)
    {
        var text = new StringBuilder();
        foreach (var one in exceptions)
        {
            var account = ShownText.Line(one.Account ?? "-");
            text.Append(CultureInfo.InvariantCulture, $"{one.Check,-28} {account,-24} {Day(one.Day) ?? "-",-10} ")
                .Append(CultureInfo.InvariantCulture, $"{currency.Number(one.Magnitude),16}  {one.Status,-8}");
            foreach (var part in new[] { one.Transfer, one.TransferType, one.Owner is null ? null : $"owner {one.Owner}", one.Note })
            {
                text.Append(part is null ? "" : $"  {ShownText.Line(part)}");
            }

            text.AppendLine();
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>The same as JSON.</summary>
    public static string Json(ImmutableArray<OpenException> exceptions) => new JsonObject
    {
        ["exceptions"] = new JsonArray([.. exceptions.Select(one => new JsonObject
        {
            ["check"] = one.Check,
            ["account"] = one.Account,
            ["day"] = Day(one.Day),
            ["transferType"] = one.TransferType,
            ["transfer"] = one.Transfer,
            ["magnitude"] = one.Magnitude,
            ["status"] = one.Status,
            ["owner"] = one.Owner,
            ["note"] = one.Note,
            ["notedAt"] = one.NotedAt?.ToString("s", CultureInfo.InvariantCulture),
        })]),
    }.Indented();

    private static string? Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
