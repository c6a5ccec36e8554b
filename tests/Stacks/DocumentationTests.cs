using System.Reflection;
using Pulumi;
using QsGen.Components.Branding;
using QsGen.Components.Dashboards;
using QsGen.Components.Database;
using QsGen.Stacks;
using QsGen.Tests.Support;

namespace QsGen.Tests.Stacks;

/// <summary>What <c>docs/pulumi-cli.md</c> lists is what there is.</summary>
internal sealed class DocumentationTests
{
    private static string Text => File.ReadAllText(Path.Combine(Repository.Root, "docs", "pulumi-cli.md"));

    [TestCase(typeof(InstitutionStack))]
    [TestCase(typeof(ReconciliationDatabase))]
    [TestCase(typeof(InstitutionBranding))]
    [TestCase(typeof(DashboardApp))]
    public void Outputs_AreAllListed(Type type)
    {
        var outputs = type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Select(property => property.GetCustomAttribute<OutputAttribute>()?.Name).OfType<string>();

        Assert.That(outputs, Is.Not.Empty);
        Assert.That(outputs.Where(name => !Text.Contains($"`{name}`", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Components_AreListedWithTheirTokens()
    {
        var components = typeof(ReconciliationDatabase).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(ComponentResource)) && !type.IsAbstract && !type.IsSubclassOf(typeof(Stack)));

        Assert.That(components, Is.Not.Empty);
        Assert.That(components.Where(type => !Text.Contains($"| `{type.Name}` | `qsgen:index:", StringComparison.Ordinal)), Is.Empty);
    }
}
