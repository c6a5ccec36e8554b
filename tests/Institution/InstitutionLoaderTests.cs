using System.Text;
using QsGen.Institution;
using QsGen.Institution.Findings;

namespace QsGen.Tests.Institution;

internal sealed class InstitutionLoaderTests
{
    [Test]
    public void LoadFile_MissingFile_IsAFinding()
    {
        var result = InstitutionLoader.LoadFile("no/such/bank.yaml");

        Assert.That(
            result.Findings.Single().ToString(),
            Is.EqualTo("no/such/bank.yaml: error L01: the file cannot be read; check the path and the permissions"));
    }

    [Test]
    public void LoadFile_Folder_IsAFinding()
    {
        var finding = InstitutionLoader.LoadFile(Path.GetTempPath()).Findings.Single();

        Assert.That((finding.RuleId, finding.Message), Is.EqualTo((LoadRules.FileReadable.Id, "this is a folder")));
    }

    [TestCase("")]
    [TestCase("# only a comment\n")]
    [TestCase("---\n...\n")]
    [TestCase("null\n")]
    public void Parse_NothingInTheFile_IsAFinding(string yaml) =>
        Assert.That(Harbor.Load(yaml).Findings.Single().RuleId, Is.EqualTo(LoadRules.FileNotEmpty.Id));

    [Test]
    public void Parse_BytesThatAreNotUtf8_NameTheByte()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("instance: x\n"), 0xFF];

        Assert.That(
            InstitutionLoader.Parse(bytes, "bank.yaml").Findings.Single().ToString(),
            Is.EqualTo("bank.yaml: error L02: the file is not UTF-8 text: byte 12 cannot be read; save it as UTF-8"));
    }

    [Test]
    public void Parse_MistypedRole_SaysWhereWhatAndWhatToDo()
    {
        var finding = Harbor.Load(Harbor.Valid.Set("destination_role: Member", "destination_role: Membr")).Findings
            .Single(found => found.Severity == Severity.Error);

        Assert.That(finding.ToString(), Is.EqualTo(
            "harbor.yaml:9:86: error R1: rail 'DepositIn' posts to role 'Membr', which no account declares; did you mean 'Member'?"));
    }

    [Test]
    public void Parse_RoleWrittenAsAlternatives_HintsAtTheList()
    {
        var finding = Harbor.Load(
            Harbor.Valid.Set("leg_role: Member", "leg_role: (Member | Vault)")).Findings.Single(found => found.RuleId == "R1");

        Assert.That(finding.Remedy, Does.Contain("[RoleA, RoleB]"));
    }

    [Test]
    public void Parse_MistypedKey_SuggestsTheKnownOne()
    {
        var finding = Harbor.Load(
            Harbor.Valid.AddKey("{name: DepositIn", "max_pendng_age: PT4H")).Findings.Single(found => found.RuleId == "L58");

        Assert.That(finding.Message, Is.EqualTo("'max_pendng_age' is not a key of a rail"));
        Assert.That(finding.Remedy, Is.EqualTo("did you mean 'max_pending_age'?"));
    }

    /// <summary>Dinars have thousandths; dollars have none.</summary>
    [TestCase("KWD", 3, true)]
    [TestCase("USD", 2, false)]
    public void Parse_Thousandths_FitTheCurrencyThatHasThem(string code, int decimals, bool fits)
    {
        var loaded = Harbor.Load(
            Harbor.Valid.Set("cap: 250", "cap: 249.995").Set("instance: harbor", $"instance: harbor\ncurrency: {code}"));

        Assert.That(loaded.Findings.Select(found => found.RuleId), fits ? Does.Not.Contain("S8") : Does.Contain("S8"));
        Assert.That(
            loaded.Model is { } model ? (model.Currency, model.LimitSchedules[0].Cap) : (new MoneyUnit(code, 2), 0),
            Is.EqualTo(fits ? (new MoneyUnit(code, decimals), 249.995m) : (new MoneyUnit(code, 2), 0m)));
    }

    /// <summary>Accounts have currencies: whoever gives a rail one is told where it stands.</summary>
    [Test]
    public void Parse_CurrencyOfARail_IsRefusedWithTheWayOut() => Assert.That(
        Harbor.Load(Harbor.Valid.AddKey("{name: DepositIn", "currency: EUR")).Findings.Single(found => found.RuleId == "L58").Remedy,
        Is.EqualTo("remove it: a rail is in the currency of its accounts, which 'currency' with them or at the top of the file names"));

    [Test]
    public void Parse_ManyMistakes_ReportsAllSortedByPlace()
    {
        var yaml = Harbor.Valid
            .Set("scope: external", "scope: foreign")
            .Set("cap: 250", "cap: lots")
            .Set("leg_rails: [DuesLeg]", "leg_rails: [DuesLeg, Ghost]")
            .Set("leg_direction: Debit", "leg_direction: Out");

        var errors = Harbor.Load(yaml).Findings.Where(finding => finding.Severity == Severity.Error).ToList();

        Assert.That(errors.Select(finding => finding.RuleId), Is.EqualTo(new[] { "L15", "L16", "R4", "L17" }));
        Assert.That(errors.Select(finding => finding.Line), Is.Ordered);
    }

    [Test]
    public void Parse_RailThatCannotBeRead_CausesNoComplaintsElsewhere()
    {
        // DuesLeg is a template's leg, bundled, and the base of a limit; all of that would look broken without it.
        var errors = Harbor.Load(Harbor.Valid.Set("leg_role: Member, leg_direction: Debit", "leg_role: Member")).Findings
            .Where(finding => finding.Severity == Severity.Error);

        Assert.That(errors.Select(finding => finding.RuleId), Is.EqualTo(new[] { "L32" }));
    }

    [Test]
    public void Parse_ValueFromAnAlias_IsReportedWhereItIsUsed()
    {
        var yaml = Harbor.Valid.Set("leg_role: Member", "leg_role: *who").Set("instance: harbor", "x-who: &who Membr\ninstance: harbor");

        var finding = Harbor.Load(yaml).Findings.Single(found => found.RuleId == "R1");

        Assert.That((finding.Line, finding.Column), Is.EqualTo((12, 52)));
        Assert.That(finding.Message, Does.EndWith("(by the anchor on line 1)"));
    }

    [Test]
    public void Parse_ValueFromAMergedMapping_IsReportedWhereItIsWritten()
    {
        var yaml = "x-base: &base\n  scope: both\ninstance: x\naccounts:\n  - {<<: *base, id: a}\n";

        var finding = Harbor.Load(yaml).Findings.Single(found => found.RuleId == "L15");

        Assert.That((finding.Line, finding.Column), Is.EqualTo((2, 10)));
    }

    [Test]
    public void Parse_MergedMappings_OwnKeysWinThenEarlierOnes()
    {
        var yaml = """
            x-one: &one {scope: internal, name: One}
            x-two: &two {scope: external, name: Two, role: Two}
            instance: x
            accounts:
              - {<<: [*one, *two], id: a, name: Own}
            """;

        var account = Harbor.Load(yaml).Model!.Accounts.Single();

        Assert.That((account.Name, account.Scope, account.Role!.Value), Is.EqualTo(("Own", AccountScope.Internal, "Two")));
    }

    [TestCase("0.1", 0.1)]
    [TestCase("\"100.50\"", 100.5)]
    [TestCase("100.50", 100.5)]
    [TestCase("\" 1_000.25 \"", 1000.25)]
    [TestCase("0x10", 16)]
    [TestCase("017", 15)]
    [TestCase("12:30", 750)]
    [TestCase("0b11", 3)]
    [TestCase("1e3", 1000)]
    [TestCase("-5", -5)]
    public void Parse_Money_IsExact(string text, double expected) =>
        Assert.That(Harbor.Load(Harbor.Valid.Set("cap: 250", $"cap: {text}")).Model!.LimitSchedules[0].Cap, Is.EqualTo((decimal)expected));

    [TestCaseSource(nameof(ThemeKeys))]
    public void Parse_ThemeWithoutARequiredKey_NamesIt(string key)
    {
        var lines = BundledInstitutions.Text(BundledInstitutions.Default)
            .Split('\n')
            .Where(line => !line.StartsWith($"  {key}:", StringComparison.Ordinal));

        var finding = Harbor.Load(string.Join('\n', lines)).Findings.Single(found => found.Severity == Severity.Error);

        Assert.That((finding.RuleId, finding.Message), Is.EqualTo((LoadRules.ThemeComplete.Id, $"the theme has no '{key}'")));
    }

    [Test]
    public void ThemeKeys_AreTwentyTwo() => Assert.That(ThemeKeys().Count(), Is.EqualTo(22));

    [Test]
    public void Validate_ModelBuiltInCode_NamesLogicalPlaces()
    {
        var model = Harbor.Load(Harbor.Valid).Model!;

        var findings = InstitutionValidator.Validate(model with { Accounts = [.. model.Accounts, model.Accounts[0]] });

        Assert.That(findings.Single(finding => finding.RuleId == "U1").ToString(), Does.StartWith("accounts[2].id: error U1: "));
    }

    private static IEnumerable<string> ThemeKeys() =>
        QsGen.Institution.Format.ThemeFormat.Theme.Keys.Where(key => key.Required).Select(key => key.Name);
}
