using NodaTime;
using QsGen.Institution;

namespace QsGen.Tests.Institution.Writing;

internal sealed class InstitutionWriterTests
{
    private static readonly string[] AwkwardTexts =
    [
        "on", "y", "null", "12:30", "017", "1_000", "2026-04-01", "1e3", ".5", "~", "- a", "a: b", "a #b", "#FFF", "'quoted'", "\"",
        "back\\slash",
        "tab\there",
        "line\nbreak",
        "two\n\nbreaks\n",
        "ends\n\n\n",
        " leading",
        "trailing ",
        "{n}",
        "[x]",
        "*alias",
        "&anchor",
        "!tag",
        "%directive",
        "@at",
        "`tick",
        "|",
        ">",
        "?",
        ":",
        "emoji 🏦",
        "ÄÖÜ — dash",
        "zero\u200Bwidth",
        "\uFEFFmark",
        "cr\r\nlf",
        "=",
        "<<",
        "first\n  indented\nlast", "a\n- b\n", "x\u2028y", "  \n text",
    ];

    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    public void Write_BundledInstitution_ReadsBackEqual(string name)
    {
        var model = BundledInstitutions.Load(name);

        var text = InstitutionWriter.Write(model);

        Assert.That(InstitutionLoader.Parse(text, "again.yaml").Model, Is.EqualTo(model));
        Assert.That(InstitutionWriter.Write(InstitutionLoader.Parse(text, "again.yaml").Model!), Is.EqualTo(text));
    }

    [TestCaseSource(nameof(AwkwardTexts))]
    public void Write_AwkwardText_ReadsBackEqual(string text)
    {
        var name = text.Trim().Any(letter => char.IsControl(letter) || letter == '\u2028') ? "plain" : text.Trim();
        var role = new RoleName(name);
        var model = new InstitutionModel
        {
            Instance = new("x"),
            Description = text,
            Accounts = [new Account { Id = new(name), Scope = AccountScope.Internal, Name = text, Role = role, Description = text }],
            Rails =
            [
                new TwoLegRail
                {
                    Name = new(name),
                    TransferType = new(name),
                    SourceRole = [role],
                    DestinationRole = [role, role],
                    ExpectedNet = 0m,
                    Origin = new(name),
                    MetadataKeys = [new(name)],
                    MetadataValueExamples = [new(new(name), [text])],
                    MaxPendingAge = Duration.FromHours(36),
                },
            ],
            RoleBusinessDayOffsets = [new(role, 5)],
            Persona = new() { Merchants = [text], GlAccounts = [new(text, text, text)] },
        };

        var written = InstitutionWriter.Write(model);

        var result = InstitutionLoader.Parse(written, "again.yaml");
        Assert.That(result.Model, Is.EqualTo(model), () => $"{written}\n{string.Join('\n', result.Findings)}");
    }

    [Test]
    public void Write_KeyOfManyLetters_IsReadAsAKey()
    {
        var role = new RoleName(new string('r', 3000));
        var model = new InstitutionModel
        {
            Instance = new("x"),
            Accounts = [new Account { Id = new("a"), Scope = AccountScope.External, Role = role }],
            RoleBusinessDayOffsets = [new(role, 23)],
        };

        // Its only fault is that no column has room for it.
        Assert.That(
            InstitutionLoader.Parse(InstitutionWriter.Write(model), "again.yaml").Findings
                .Where(finding => finding.Severity == Severity.Error).Select(finding => finding.RuleId),
            Is.EqualTo(["S9"]));
    }

    [Test]
    public void Write_EmptyBlocks_StayApartFromAbsentOnes()
    {
        var model = new InstitutionModel { Instance = new("x"), Persona = new(), SeedHash = new() };

        Assert.That(InstitutionLoader.Parse(InstitutionWriter.Write(model), "again.yaml").Model, Is.EqualTo(model));
    }

    [Test]
    public void Write_MoneyAndDurations_UseOneSpelling()
    {
        var model = InstitutionLoader.Parse(
            Harbor.Valid.Set("cap: 250", "cap: \"2_50.1\"").AddKey("{name: DepositIn", "max_pending_age: PT90M"), "harbor.yaml").Model!;

        var text = InstitutionWriter.Write(model);

        Assert.That(text, Does.Contain("cap: 250.10\n").And.Contain("max_pending_age: PT1H30M\n"));
    }
}
