using QsGen.Benchmarks.Database;
using QsGen.Benchmarks.Institution;

switch (args)
{
    case ["institution"]:
        InstitutionBenchmark.Run();
        return 0;
    case ["refresh", .. var rest]:
        return await RefreshBenchmark.RunAsync(rest);
    case ["datasets", .. var rest]:
        return await DatasetBenchmark.RunAsync(rest);
    default:
        Console.WriteLine(
            "usage: dotnet run --project tests/Benchmarks -c Release -- institution | refresh URL LEGS... | datasets URL LEGS");
        return 2;
}
