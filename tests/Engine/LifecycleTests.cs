using System.Globalization;
using QsGen.Tests.Engine.Support;

namespace QsGen.Tests.Engine;

/// <summary>
/// Random programs, edited between runs, with a provider that fails, people who stop, and a process that is killed, all at random.
/// </summary>
/// <remarks>
/// The usual run takes the same cases every time. <c>QSGEN_PROPERTY_CASES=5000</c> searches so many new ones, and
/// <c>QSGEN_PROPERTY_SEED=n</c> repeats the one case that a search names.
/// </remarks>
internal sealed class LifecycleTests : EngineFixture
{
    private const int CasesInCi = 50;
    private const int StacksInCi = 1;

    // A whole stack takes some hundred times as long as a small program.
    private const int CasesToOneStack = 100;

    [Test]
    public async Task Lifecycle_AfterFailuresAndKills_StateEqualsRealityAndConverges()
    {
        Provider.Adopts = true;
        Engine.Settings = Engine.Settings with { Providers = [Engine.Settings.Providers[0] with { AdoptsInterruptedCreates = true }] };
        foreach (var seed in Seeds(CasesInCi, Number("QSGEN_PROPERTY_CASES")))
        {
            await RequireAsync(new LifecycleCase(Engine, seed, random => new RandomProgram(random)), seed);
        }
    }

    [Test]
    public async Task Lifecycle_OfTheStackOfRandomInstitutions_ConvergesAsWell()
    {
        using var folder = new TemporaryFolder();
        RandomStack.Prepare(Engine);
        foreach (var seed in Seeds(StacksInCi, Number("QSGEN_PROPERTY_CASES") / CasesToOneStack))
        {
            await RequireAsync(new LifecycleCase(Engine, seed, random => new RandomStack(random, Engine, folder.Path), stride: 10), seed);
        }
    }

    private static async Task RequireAsync(LifecycleCase lifecycle, int seed)
    {
        try
        {
            await lifecycle.RunAsync();
        }
        catch (BrokenLifecycleException broken)
        {
            Assert.Fail($"case {seed}: {broken.Message}");
        }
    }

    private static IEnumerable<int> Seeds(int usual, int? cases)
    {
        if (Number("QSGEN_PROPERTY_SEED") is { } seed)
        {
            return [seed];
        }

        var seeds = new Random(cases is null ? 0 : Environment.TickCount);
        return Enumerable.Range(0, cases ?? usual).Select(_ => seeds.Next());
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
