using QsGen.Demo.Baseline;
using QsGen.Demo.Planning;
using QsGen.Institution;

namespace QsGen.Demo.Generation;

/// <summary>Finds the scale at which demo data has about a wanted number of legs.</summary>
internal static class DemoSizing
{
    private const decimal Smallest = 0.01m;

    /// <summary>The scale, from a count of the legs at scale 1 and 2: some activity does not grow with the accounts.</summary>
    /// <exception cref="ArgumentException">The wanted number is not positive, or out of reach.</exception>
    public static decimal ScaleFor(InstitutionModel institution, DemoOptions options, long legs)
    {
        if (legs <= 0)
        {
            throw new ArgumentException("the number of legs must be positive");
        }

        var (one, two) = (Count(institution, options, 1), Count(institution, options, 2));
        var growing = Math.Max(1, two - one);
        var scale = Math.Round(((decimal)legs - one + growing) / growing, 2);
        return scale <= DemoOptions.MaxScale ? Math.Max(Smallest, scale)
            : throw new ArgumentException(
                $"{legs} legs are out of reach of this institution, which has {one} at scale 1; choose more days or fewer legs");
    }

    private static long Count(InstitutionModel institution, DemoOptions options, decimal scale)
    {
        var count = 0L;
        foreach (var day in new BaselineRun(DemoPlan.Compile(institution, options with { Scale = scale })).Days(_ => NothingPlanted))
        {
            count += day.Transactions.LongCount();
        }

        return count;
    }

    private static readonly Dictionary<string, long> NothingPlanted = [];
}
