using QsGen.QuickSight;
using QsGen.QuickSight.Schema;
using QsGen.Tests.Support;
using QsGen.Tests.Tools;

namespace QsGen.Tests.QuickSight.Schema;

internal sealed class SchemaFactsTests
{
    /// <summary>Set to 1 to rewrite the committed facts after AWS has published new schemas.</summary>
    private const string WriteSwitch = "QSGEN_WRITE_SCHEMA_FACTS";

    private static string Folder => Path.Combine(SharedFacts.RepositoryRoot, "src", "QuickSight", "Schema");

    [Test]
    public void CommittedFacts_PublishedSchemas_AreCurrent()
    {
        var files = Generate();
        if (Environment.GetEnvironmentVariable(WriteSwitch) == "1")
        {
            WriteFacts(files);
        }

        Assert.Multiple(() =>
        {
            foreach (var (name, text) in files)
            {
                var committed = File.ReadAllText(Path.Combine(Folder, $"{name}.json"));
                Assert.That(committed, Is.EqualTo(text), $"{name}.json differs; run this test with {WriteSwitch}=1");
            }
        });
    }

    private static void WriteFacts(IReadOnlyDictionary<string, string> files)
    {
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(Folder, $"{name}.json"), text);
        }
    }

    private static IReadOnlyDictionary<string, string> Generate() =>
        SchemaFactsWriter.Write(Enum.GetValues<ResourceKind>().ToDictionary(
            ResourceSchema.FactsName,
            PublishedSchemas.Read));
}
