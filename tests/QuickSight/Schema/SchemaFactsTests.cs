using QsGen.QuickSight;
using QsGen.QuickSight.Schema;
using QsGen.Tests.Support;
using QsGen.Tests.Tools;

namespace QsGen.Tests.QuickSight.Schema;

internal sealed class SchemaFactsTests
{
    // Set to 1, beside the folder of the published schemas, to rewrite the committed facts.
    private const string WriteSwitch = "QSGEN_WRITE_SCHEMA_FACTS";

    private static string Folder => Path.Combine(Repository.Root, "src", "QuickSight", "Schema");

    /// <summary>Without the published schemas, this holds the facts to what they say when spelt out and condensed again.</summary>
    [Test]
    public void CommittedFacts_Schemas_AreCurrent()
    {
        var files = Generate();
        if (PublishedSchemas.AreGiven && Environment.GetEnvironmentVariable(WriteSwitch) == "1")
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
