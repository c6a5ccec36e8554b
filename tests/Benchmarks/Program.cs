using QsGen.Benchmarks.Database;
using QsGen.Benchmarks.Demo;
using QsGen.Benchmarks.Institution;
using QsGen.Sql.Sessions;

switch (args)
{
    case ["institution"]:
        InstitutionBenchmark.Run();
        return 0;
    case ["refresh", .. var rest]:
        return await RefreshBenchmark.RunAsync(rest);
    case ["datasets", .. var rest]:
        return await DatasetBenchmark.RunAsync(rest);
    case ["demo", var legs, .. var url]:
        await DemoBenchmark.RunAsync(
            long.Parse(legs, System.Globalization.CultureInfo.InvariantCulture),
            url is [var address] ? DatabaseUrl.Parse(address) : null, Console.Out, CancellationToken.None);
        return 0;
    default:
        Console.WriteLine(
            "usage: dotnet run --project tests/Benchmarks -c Release -- institution | refresh URL LEGS... | datasets URL LEGS | demo LEGS [URL]");
        return 2;
}
