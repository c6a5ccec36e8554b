using System.Globalization;
using System.Text.RegularExpressions;
using QsGen.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace QsGen.Tests.Stacks;

/// <summary>What the Pulumi CLI demands of a project's and a stack's files before it runs anything.</summary>
internal sealed partial class ProjectFileRulesTests
{
    private static readonly string[] Types = ["string", "boolean", "integer", "array", "object"];

    private static YamlMappingNode Project => Load("Pulumi.yaml");

    private static IEnumerable<(string Key, YamlMappingNode Declaration)> Declared =>
        Map(Project, "config")!.Children.Select(entry => (Text(entry.Key), (YamlMappingNode)entry.Value));

    [Test]
    public void Keys_BelongToTheProjectOrOnlyHaveAValue() => Assert.That(
        Declared.Where(entry => !entry.Key.StartsWith($"{Field(Project, "name")}:", StringComparison.Ordinal)).Select(entry => entry.Key),
        Is.Empty,
        "a type or a default is only accepted in the project's own namespace");

    [Test]
    public void Declarations_HaveOnlyFieldsThatTheCliKnows() => Assert.That(
        Declared.SelectMany(entry => entry.Declaration.Children.Keys.Select(Text)).Distinct(),
        Is.SubsetOf(new[] { "type", "items", "description", "secret", "default", "value" }));

    [Test]
    public void Types_AreKnownAndArraysSayOfWhat()
    {
        foreach (var (key, declaration) in Declared)
        {
            Assert.That(Field(declaration, "type"), Is.Null.Or.AnyOf([.. Types]), key);
            Assert.That(
                Field(declaration, "type") != "array" || (Map(declaration, "items") is { } items && Field(items, "type") is not null), key);
        }
    }

    [Test]
    public void Defaults_FitTheirTypes()
    {
        foreach (var (key, declaration) in Declared)
        {
            Assert.That(
                Field(declaration, "type") is not { } type || Child(declaration, "default") is not { } value || Fits(type, value), key);
        }
    }

    [Test]
    public void Secrets_WithAType_HaveNoDefault() => Assert.That(
        Declared.Where(entry => Field(entry.Declaration, "secret") == "true" && Field(entry.Declaration, "type") is not null
            && Child(entry.Declaration, "default") is not null).Select(entry => entry.Key),
        Is.Empty,
        "the CLI takes the default for a value that somebody forgot to encrypt, and runs no command at all");

    [Test]
    public void DevelopmentStack_SetsWhatHasNoDefaultAndFitsTheTypes()
    {
        var values = Map(Load("Pulumi.dev.yaml"), "config")!;

        foreach (var (key, declaration) in Declared)
        {
            var value = Child(values, key);
            Assert.That(value is not null || Child(declaration, "default") is not null, $"{key} has no default and no value");
            Assert.That(value is null || Field(declaration, "type") is not { } type || Fits(type, value), key);
        }
    }

    [Test]
    public void RequiredVersion_IsARange() =>
        Assert.That(Field(Project, "requiredPulumiVersion"), Does.Match(@"^>=\d+\.\d+\.\d+$"));

    [Test]
    public void Main_IsTheOneProjectFileOfTheFolder() => Assert.That(
        File.Exists(Path.Combine(Repository.Root, Field(Project, "main")!)), "dotnet would build a solution or nothing");

    internal static YamlMappingNode Load(string file)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Path.Combine(Repository.Root, file));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    internal static string? Field(YamlMappingNode node, string key) =>
        Child(node, key) is YamlScalarNode { Value: { } value } ? value : null;

    internal static YamlMappingNode? Map(YamlMappingNode node, string key) => Child(node, key) as YamlMappingNode;

    internal static YamlNode? Child(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    // A bare number, flag or nothing in YAML is no string to the CLI; in quotes, or with letters, it is.
    private static bool Fits(string type, YamlNode value) => (type, value) switch
    {
        ("array", YamlSequenceNode) or ("object", YamlMappingNode) => true,
        ("boolean", YamlScalarNode { Value: "true" or "false" }) => true,
        ("integer", YamlScalarNode { Value: { } text }) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ("string", YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: var text }) =>
            text is not null && !OtherScalar().IsMatch(text),
        ("string", YamlScalarNode) => true,
        _ => false,
    };

    [GeneratedRegex(@"^(|~|null|true|false|[-+]?[0-9]+(\.[0-9]*)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherScalar();
}
