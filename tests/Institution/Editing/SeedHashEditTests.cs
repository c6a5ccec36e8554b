using QsGen.Institution.Editing;

namespace QsGen.Tests.Institution.Editing;

[TestFixture]
internal sealed class SeedHashEditTests
{
    private static readonly string Old = new('0', 64);
    private static readonly string New = new('1', 64);

    // What stands before and after; H is the new hash, O an old one, and P the line of a part.
    [TestCase("instance: x\n", "instance: x\nseed_hash:\n  postgres: \"H\"\n  P\n")]
    [TestCase("instance: x", "instance: x\nseed_hash:\n  postgres: \"H\"\n  P\n")]
    [TestCase("instance: x\r\n", "instance: x\r\nseed_hash:\r\n  postgres: \"H\"\r\n  P\r\n")]
    [TestCase("  instance: x\n  rails: []\n", "  instance: x\n  rails: []\n  seed_hash:\n    postgres: \"H\"\n    P\n")]
    [TestCase("---\ninstance: x\n...\n", "---\ninstance: x\nseed_hash:\n  postgres: \"H\"\n  P\n...\n")]
    [TestCase("{instance: x}\n", "{instance: x, seed_hash: {postgres: \"H\"}}\n")]
    [TestCase("{\n  instance: x,\n}\n", "{\n  instance: x,\nseed_hash: {postgres: \"H\"}}\n")]
    [TestCase("seed_hash: O # mine\na: b\n", "seed_hash: \"H\" # mine\n  P\na: b\n")]
    [TestCase("seed_hash: null\na: b\n", "seed_hash: \"H\"\n  P\na: b\n")]
    [TestCase("seed_hash:\na: b\n", "seed_hash: \"H\"\n  P\na: b\n")]
    [TestCase("'seed_hash': ~\na: b\n", "'seed_hash': \"H\"\n  P\na: b\n")]
    [TestCase("seed_hash: {postgres: O, oracle: O}\n", "seed_hash: {postgres: \"H\", oracle: \"H\"}\n  P\n")]
    [TestCase(
        "a: b\nseed_hash:\n  # why\n  postgres: O\n  # drift O\n  oracle: null # not yet\n\n# above\nrails: []\n",
        "a: b\nseed_hash:\n  # why\n  postgres: \"H\"\n  oracle: \"H\" # not yet\n  P\n\n# above\nrails: []\n")]
    public void Set_Text_ChangesTheLockOnly(string before, string after)
    {
        var edited = Set(before.Replace("O", Old, StringComparison.Ordinal));

        Assert.That(edited, Is.EqualTo(after
            .Replace("H", New, StringComparison.Ordinal).Replace("P", $"# drift {New}", StringComparison.Ordinal)));
        Assert.That(Set(edited!), Is.EqualTo(edited));
        Assert.That(SeedHashEdit.Parts(edited!), before.StartsWith('{') ? Is.Empty : Contains.Key("drift").WithValue(New));
    }

    [Test]
    public void Set_LockThatSharesItsValue_IsLeftToAPerson() =>
        Assert.That(Set("institution_name: &name x\nseed_hash: *name\n"), Is.Null);

    private static string? Set(string yaml) => SeedHashEdit.Set(yaml, New, [KeyValuePair.Create("drift", New)]);
}
