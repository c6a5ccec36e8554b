using QsGen.Benchmarks.Database;
using QsGen.Benchmarks.Institution;

switch (args)
{
    case ["institution"]:
        InstitutionBenchmark.Run();
        return 0;
    case ["refresh", .. var rest]:
        return await RefreshBenchmark.RunAsync(rest);
    default:
        Console.WriteLine("usage: dotnet run --project tests/Benchmarks -c Release -- institution | refresh URL LEGS...");
        return 2;
}
