using System.Text.Json;
using QsGen.QuickSight.Schema;
using QsGen.Tests.Support;

namespace QsGen.Tests.QuickSight.Schema;

/// <summary>The renaming rule against the names that the aws-native provider publishes.</summary>
/// <remarks>
/// <c>aws-native-names.txt</c> holds the name of every QuickSight property in the provider's published types, release 1.79.0; those of
/// 1.38.0 agree in what is asked here.
/// </remarks>
internal sealed class AwsNativeNamesTests
{
    // Parts of what AWS reports about a dashboard's published version; no document holds them.
    private static readonly string[] ReportedOnly = ["SourceEntityArn", "VersionNumber"];

    private static string[] Published =>
        File.ReadAllLines(Path.Combine(Repository.Root, "tests", "QuickSight", "aws-native-names.txt"));

    [Test]
    public void Rule_OverEveryPropertyThatAwsKnows_GivesAPublishedName()
    {
        var published = Published.ToHashSet(StringComparer.Ordinal);
        var names = SchemaNames().ToHashSet(StringComparer.Ordinal);

        Assert.That(names, Has.Count.GreaterThan(1_000));
        Assert.That(names.Where(name => !published.Contains(PulumiNames.ToPulumi(name))), Is.EquivalentTo(ReportedOnly));
    }

    [Test]
    public void Rule_BackAndForth_GivesTheSameName() =>
        Assert.That(SchemaNames().Where(name => PulumiNames.ToApi(PulumiNames.ToPulumi(name)) != name), Is.Empty);

    private static IEnumerable<string> SchemaNames()
    {
        var assembly = typeof(PulumiNames).Assembly;
        var resources = assembly.GetManifestResourceNames().Where(name => name.StartsWith("QuickSight/Schema/", StringComparison.Ordinal));
        foreach (var resource in resources)
        {
            using var schema = JsonDocument.Parse(assembly.GetManifestResourceStream(resource)!);
            var objects = Objects(schema.RootElement, "properties").Concat(
                Objects(schema.RootElement, "types").SelectMany(types => types.EnumerateObject().Select(type => type.Value)));
            var properties = objects.Where(type => type.ValueKind == JsonValueKind.Object).SelectMany(type => type.EnumerateObject());
            foreach (var property in properties)
            {
                // A mark behind the name says that the property is required.
                yield return property.Name.TrimEnd('!');
            }
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement schema, string key) =>
        schema.TryGetProperty(key, out var found) ? [found] : [];
}
