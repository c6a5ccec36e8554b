using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using QsGen.Components.Deployment;
using QsGen.Demo;

namespace QsGen.Cli;

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
        DefaultValueFactory = _ => 1m
    };

    private readonly Option<string[]> _scenarios = new("--plant")
    {
        Description = "Plant only this scenario; may be given several times. Default: all that the institution can host",
        HelpName = "NAME",
    };

    /// <summary>All of them.</summary>
    public Option[] All => [_days, _anchor, _seed, _scale, _scenarios];

    /// <summary>The choice.</summary>
    /// <exception cref="InvalidInputException">A value is out of range.</exception>
    public DemoOptions Read(ParseResult parsed, InstitutionDeployment deployment, IClock clock)
    {
        var configured = deployment.DemoData;
        var scenarios = parsed.GetValue(_scenarios) ?? [];
        try
        {
            return new DemoOptions
            {
                Anchor = Anchor(parsed.GetValue(_anchor) ?? configured?.Anchor, clock),
                Days = parsed.GetValue(_days) ?? configured?.Days ?? DemoOptions.DefaultDays,
                Seed = parsed.GetValue(_seed) ?? configured?.Seed ?? DemoOptions.DefaultSeed,
                Scale = parsed.GetValue(_scale),
                Scenarios = scenarios.Length == 0 ? null : [.. scenarios],
            }.Validated();
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

        var parsed = LocalDatePattern.Iso.Parse(text);
        return parsed.Success ? parsed.Value : throw new InvalidInputException($"--anchor: '{text}' is not a day; write it as YYYY-MM-DD");
    }
}
