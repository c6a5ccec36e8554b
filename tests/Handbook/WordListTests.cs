using QsGen.Handbook.Lists;
using QsGen.Institution.Format;

namespace QsGen.Tests.Handbook;

/// <summary>What the product gains without words for readers is named with the place where to write them.</summary>
internal sealed class WordListTests
{
    [Test]
    public void KindWithoutWords_IsSaidWithTheFileToChange() =>
        Assert.That(
            () => YamlValues.Of((ValueKind)999),
            Throws.Exception.With.Message.EqualTo(
                "ValueKind.999 has no words for the page about YAML; add a line for it to YamlValues in src/Handbook/Lists."));
}
