using System.Text.Json.Nodes;
using QsGen.Wire.Changes;

namespace QsGen.Tests.Wire;

internal sealed class ValueTextTests
{
    [TestCase("a\u001b[31mb")]
    [TestCase("a\rb")]
    [TestCase("a\u2028b")]
    [TestCase("a\u202eb")]
    [TestCase("a\u2066b")]
    [TestCase("a\u200fb")]
    public void Safe_WhatATerminalWouldActOn_IsReplaced(string text)
    {
        Assert.That(ValueText.Safe(text), Does.Match("^a\uFFFD.*b$"));
        Assert.That(ValueText.Safe("ä\n\tb"), Is.EqualTo("ä\n\tb"));
    }

    [TestCase("[secret]")]
    [TestCase("x")]
    [TestCase("")]
    public void Values_ThatAreTheSame_StayAsTheyAre(string text)
    {
        var (old, current) = ValueText.Of(JsonValue.Create(text), JsonValue.Create(text));

        Assert.That(old, Is.EqualTo(current).And.Contains(text));
    }

    [Test]
    public void Values_ThatShortenToTheSame_AreCutAroundTheirDifference()
    {
        var hash = new string('a', 40);
        var list = Enumerable.Range(0, 60).ToList();
        (string, string)[] shown =
        [
            ValueText.Of(JsonValue.Create($"{hash}01"), JsonValue.Create($"{hash}02")),
            ValueText.Of(
                new JsonArray([.. list.Select(number => (JsonNode)number)]),
                new JsonArray([.. list.Select(number => (JsonNode)(number == 25 ? 26 : number))])),
        ];

        Assert.That(shown.Select(pair => pair.Item1 == pair.Item2), Has.All.False);
        Assert.That(shown[0].Item1, Does.EndWith("a01\""));
        Assert.That(shown[1].Item2, Does.Contain("24,26,26,27"));
    }
}
