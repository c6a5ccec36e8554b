using System.Diagnostics;
using QsGen.Cli.Json;
using QsGen.Components;
using QsGen.Components.Deployment;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.Institution.Bundled;
using QsGen.Institution.Loading;
using QsGen.QuickSight.Checks;
using QsGen.QuickSight.Resources;
using QsGen.QuickSight.Sheets;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Benchmarks.Emission;

/// <summary>Times what <c>json apply</c> does, part by part, and the whole process of a published build.</summary>
/// <remarks>On a busy machine the best of many rounds says most; a process's processor time says more than its wall time.</remarks>
internal static class EmissionBenchmark
{
    private const int Rounds = 40;

    /// <summary>Prints the parts; with a program's path also its processes.</summary>
    public static async Task RunAsync(string? program)
    {
        foreach (var name in BundledInstitutions.Names)
        {
            Console.WriteLine(name);
            Parts(name);
            if (program is not null)
            {
                await ProcessTimes.ReportAsync("  process that prints the version", program, ["--version"]);
                var folder = Directory.CreateTempSubdirectory("qsgen-emission-");
                await ProcessTimes.ReportAsync(
                    "  process of json apply", program, ["json", "apply", "--institution", name, "-o", folder.FullName]);
                folder.Delete(recursive: true);
            }
        }
    }

    private static void Parts(string name)
    {
        var yaml = BundledInstitutions.Text(name);
        var model = BundledInstitutions.Load(name);
        var context = new AppContext(model, SqlDialects.Postgres);
        var trees = Trees(context);
        var documents = Deployment(name).Documents.All.ToList();
        var folder = Directory.CreateTempSubdirectory("qsgen-emission-");

        Report("  load and check the YAML", () => InstitutionLoader.Parse(yaml, $"{name}.yaml"));
        Report("  build the four trees", () => Trees(context));
        Report("  write the SQL of the datasets", () => DatasetQueries.All(model, SqlDialects.Postgres));
        Report("  check the trees", () => trees.ForEach(tree => tree.Check()));
        Report("  emit the definitions", () => trees.ForEach(tree => DefinitionWriter.Write(tree, dataset => dataset.Identifier)));
        Report("  check the documents", () => DocumentCheck.Find(documents));
        Report("  write the files, nothing changed", () => new DocumentFolder(folder.FullName).Write(documents));
        Report("  all of it", () => new DocumentFolder(folder.FullName).Write(Deployment(name).Documents.All.ToList()));
        folder.Delete(recursive: true);
    }

    private static List<App> Trees(AppContext context) => [.. AppCatalogue.All.Select(app => app.Build(context))];

    private static InstitutionDeployment Deployment(string institution)
    {
        var settings = new Dictionary<string, string>
        {
            [$"{SettingKeys.Namespace}:{SettingKeys.AwsAccountId}"] = "123456789012",
            [$"{SettingKeys.AwsNamespace}:{SettingKeys.Region}"] = "eu-central-1",
            [$"{SettingKeys.Namespace}:{SettingKeys.Institution}"] = institution,
        };
        return InstitutionDeployment.Read(settings.GetValueOrDefault, Directory.GetCurrentDirectory()).Deployment!;
    }

    private static void Report(string part, Action work)
    {
        var times = Enumerable.Range(0, Rounds).Select(_ => Milliseconds(work)).ToList();
        Console.WriteLine($"{part}: first {times[0]:F1} ms, best {times.Min():F2} ms");
    }

    private static double Milliseconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
