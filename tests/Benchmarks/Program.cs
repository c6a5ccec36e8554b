using QsGen.Benchmarks.Institution;

switch (args)
{
    case ["institution"]:
        InstitutionBenchmark.Run();
        return 0;
    default:
        Console.WriteLine("usage: dotnet run --project tests/Benchmarks -c Release -- institution");
        return 2;
}
