using System.CommandLine;
using NodaTime;
using QsGen.Audit.Periods;
using QsGen.Cli.Outcomes;
using QsGen.Components.Deployment;
using QsGen.Institution;

namespace QsGen.Cli.Shared;

/// <summary>The options that choose the days of a report.</summary>
internal sealed class PeriodOptions
{
    private readonly Option<string?> _from = new("--from")
    {
        Description = "The first day, as YYYY-MM-DD; default six days before the last: seven days, as the dashboards open",
        HelpName = "DAY",
    };

    private readonly Option<string?> _to = new("--to")
    {
        Description = "The last day, included; default the day of the last refresh",
        HelpName = "DAY",
    };

    private readonly Option<string?> _period = new Option<string?>("--period")
    {
        Description = "The last business day, month or quarter that has ended, instead of --from and --to",
    }.AcceptOnlyFromAmong("business-day", "month", "quarter");

    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "The instant that default days count from, such as 2030-01-31T18:00:00Z; default that of the last refresh",
        HelpName = "INSTANT",
    };

    /// <summary>All of them.</summary>
    public Option[] All => [_from, _to, _period, _asOf];

    /// <summary>Whether the instant that default days count from is named.</summary>
    public bool HasAsOf(ParseResult parsed) => parsed.GetValue(_asOf) is not null;

    /// <summary>The choice: the days, given the moment that the last refresh computed for.</summary>
    /// <exception cref="InvalidInputException">Options contradict each other or can't be read. The answer throws it where the first day
    /// is after the last.</exception>
    public Func<LocalDateTime, ReportPeriod> Read(ParseResult parsed, InstitutionDeployment deployment)
    {
        var (from, to, named) = (Day(parsed, _from), Day(parsed, _to), parsed.GetValue(_period));
        var asOf = parsed.GetValue(_asOf) is { } text
            ? (InstantText.Read(text, out var problem) ?? throw new InvalidInputException($"--as-of: {problem}"))
                .InZone(deployment.TimeZone).LocalDateTime
            : (LocalDateTime?)null;
        if (named is not null && (from ?? to) is not null)
        {
            throw new InvalidInputException("--period: says which days; leave --from and --to out");
        }

        Require(from, to);
        var kind = named switch
        {
            "business-day" => PeriodKind.BusinessDay,
            "month" => PeriodKind.Month,
            "quarter" => PeriodKind.Quarter,
            _ => PeriodKind.Window,
        };
        return refreshed =>
        {
            var usual = ReportPeriod.Of(kind, asOf ?? refreshed, deployment.Institution.Holidays);
            var period = new ReportPeriod(from ?? usual.First, to ?? usual.Last);
            Require(period.First, period.Last);
            return period;
        };
    }

    private static void Require(LocalDate? first, LocalDate? last)
    {
        if (first > last)
        {
            throw new InvalidInputException(
                $"--from: the first day, {first:uuuu-MM-dd}, is after the last, {last:uuuu-MM-dd}; exchange them");
        }
    }

    private static LocalDate? Day(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is { } text
        ? DayText.Read(text, out var problem) ?? throw new InvalidInputException($"{option.Name}: {problem}")
        : null;
}
