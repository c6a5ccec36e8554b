using System.CommandLine;
using NodaTime;
using QsGen.Cli.Outcomes;
using QsGen.Components.Deployment;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Institution;

namespace QsGen.Cli.Shared;

/// <summary>The options that choose demo data; what the command line leaves out comes from the stack's configuration.</summary>
internal sealed class DemoOptionSet
{
    private readonly Option<int?> _days = new("--days") { Description = "How many days of activity" };

    private readonly Option<string?> _anchor = new("--anchor")
    {
        Description = "The last day, as YYYY-MM-DD; default today",
        HelpName = "DAY"
    };

    private readonly Option<int?> _seed = new("--seed") { Description = "The same seed gives the same rows" };

    private readonly Option<decimal> _scale = new("--scale")
    {
        Description = "Multiplies the accounts, and with them the activity",
        DefaultValueFactory = _ => DemoDefaults.Scale
    };

    private readonly Option<string[]> _scenarios = new("--plant")
    {
        Description = "Plant only this scenario; may be given several times. Default: all that the institution can host",
        HelpName = "NAME",
    };

    private readonly Option<bool> _noPlants = new("--no-plants") { Description = "Plant nothing: a bank on which every check is empty" };

    private readonly Option<int> _density = new("--density")
    {
        Description = "How often each scenario is planted, a week apart",
        DefaultValueFactory = _ => DemoDefaults.Density,
    };

    private readonly Option<bool> _noHolidays = new("--no-holidays") { Description = "Work on federal holidays like on any weekday" };

    private readonly Option<long?> _legs = new("--legs")
    {
        Description = "About how many legs to make, up to 100 million and more; sets the scale",
        HelpName = "NUMBER",
    };

    /// <summary>All of them.</summary>
    public Option[] All => [_days, _anchor, _seed, _scale, _legs, _scenarios, _noPlants, _density, _noHolidays];

    /// <summary>The choice.</summary>
    /// <exception cref="InvalidInputException">A value is out of range.</exception>
    public DemoOptions Read(ParseResult parsed, InstitutionDeployment deployment, IClock clock)
    {
        var configured = deployment.DemoData;
        var scenarios = parsed.GetValue(_scenarios) ?? [];
        if (scenarios.Length > 0 && parsed.GetValue(_noPlants))
        {
            throw new InvalidInputException("--no-plants: contradicts --plant; leave one of them out");
        }

        try
        {
            var chosen = DemoGenerator.Validated(new DemoOptions
            {
                Anchor = Anchor(parsed.GetValue(_anchor) ?? configured?.Anchor, clock),
                Days = parsed.GetValue(_days) ?? configured?.Days ?? DemoDefaults.Days,
                Seed = parsed.GetValue(_seed) ?? configured?.Seed ?? DemoDefaults.Seed,
                Scale = parsed.GetValue(_scale),
                Density = parsed.GetValue(_density),
                Holidays = !parsed.GetValue(_noHolidays),
                Scenarios = parsed.GetValue(_noPlants) ? [] : scenarios.Length == 0 ? null : [.. scenarios],
            });
            return parsed.GetValue(_legs) is { } legs
                ? chosen with { Scale = DemoSizing.ScaleFor(deployment.Institution, chosen, legs) }
                : chosen;
        }
        catch (ArgumentException mistake)
        {
            throw new InvalidInputException(mistake.Message);
        }
    }

    private static LocalDate Anchor(string? text, IClock clock)
    {
        if (text is null)
        {
            return clock.GetCurrentInstant().InUtc().Date;
        }

        return DayText.Read(text, out var problem) ?? throw new InvalidInputException($"--anchor: {problem}");
    }
}
