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
}
