using QsGen.Benchmarks.Audit;
using QsGen.Benchmarks.Database;
using QsGen.Benchmarks.Demo;
using QsGen.Benchmarks.Emission;
using QsGen.Benchmarks.Institution;
using QsGen.Benchmarks.Viewer;
using QsGen.Database.Sessions;

switch (args)
{
    case ["emission", .. var program]:
        await EmissionBenchmark.RunAsync(program.FirstOrDefault());
        return 0;
    case ["institution"]:
        InstitutionBenchmark.Run();
        return 0;
    case ["database", .. var rest]:
        return await DatabaseCommand.Create().Parse(rest).InvokeAsync();
    case ["viewer", .. var rest]:
        return await ViewerCommand.Create().Parse(rest).InvokeAsync();
    case ["demo", var legs, .. var url]:
        await DemoBenchmark.RunAsync(
            long.Parse(legs, System.Globalization.CultureInfo.InvariantCulture),
            url is [var address] ? DatabaseUrl.Parse(address) : null, Console.Out, CancellationToken.None);
        return 0;
    case ["fingerprint", { } database]:
        await FingerprintBenchmark.RunAsync(DatabaseUrl.Parse(database), Console.Out, CancellationToken.None);
        return 0;
    case ["fingerprint", { } database, { } rows]:
        await FingerprintBenchmark.FillAsync(
            DatabaseUrl.Parse(database), long.Parse(rows, System.Globalization.CultureInfo.InvariantCulture), Console.Out,
            CancellationToken.None);
        return 0;
    case ["copy", var legs, .. var url]:
        await CopyBenchmark.RunAsync(
            int.Parse(legs, System.Globalization.CultureInfo.InvariantCulture), url.FirstOrDefault(), Console.Out, CancellationToken.None);
        return 0;
    default:
        Console.WriteLine("usage: dotnet run --project tests/Benchmarks -c Release -- emission [PUBLISHED PROGRAM]");
        Console.WriteLine(
            "usage: dotnet run --project tests/Benchmarks -c Release -- institution | database [--help] | viewer [--help]");
        Console.WriteLine("usage: dotnet run --project tests/Benchmarks -c Release -- demo LEGS [URL] | copy LEGS [URL]");
        Console.WriteLine("usage: dotnet run --project tests/Benchmarks -c Release -- fingerprint URL [LEGS TO FILL IT WITH]");
        return 2;
}
