using System.Collections.Immutable;
using System.Text.Json;
using QsGen.Components.Deployment;

namespace QsGen.Tests.Components.Deployment;

/// <summary>A value that the person set as a secret is found wherever a document says it.</summary>
internal sealed class ConfiguredSecretsTests
{
    private static readonly ConfiguredSecrets Secrets = new(
        ImmutableDictionary<string, string>.Empty.Add("qsgen:resourcePrefix", "canary-77").Add("qsgen:dialect", "x"));

    [TestCase("""[{"Key":"Team","Value":"canary-77"}]""", true)]
    [TestCase("""{"a":[{"b":"arn:x/canary-77-theme"}]}""", true)]
    [TestCase("""{"canary-77":"the key alone"}""", false)]
    [TestCase("\"x\"", false)]
    [TestCase("4711", false)]
    public void IsIn_FindsTextsAtAnyDepth(string json, bool expected) =>
        Assert.That(Secrets.IsIn(JsonElement.Parse(json)), Is.EqualTo(expected));
}
