using System.Text;
using QsGen.Institution.Loading;
using QsGen.Institution.Reporting;

namespace QsGen.Tests.Institution;

/// <summary>Files that are larger than they look, or have more mistakes than anybody reads.</summary>
internal sealed class SizeTests
{
    [Test]
    public void Aliases_OfMoreThanAMillionValues_AreRefusedWhereTheyBecomeTooMany()
    {
        var text = new StringBuilder("instance: x\naccounts:\n  - &a {id: a, scope: internal, name: b, role: R, parent_role: P}\n");
        text.Insert(text.Length, "  - *a\n", 100_000);

        var finding = InstitutionLoader.Parse(text.ToString(), "x.yaml").Findings.Single();

        Assert.That(finding.ToString(), Does.StartWith("x.yaml:90").And.Contains("more than a million values"));
    }

    [Test]
    public void MergeKeys_OfMergeKeys_AreCounted()
    {
        var text = new StringBuilder("instance: x\nbase: &m0 {k0: 1}\n");
        for (var step = 1; step < 3_000; step++)
        {
            text.Append($"n{step}: &m{step} {{<<: *m{step - 1}, k{step}: 1}}\n");
        }

        Assert.That(
            InstitutionLoader.Parse(text.ToString(), "x.yaml").Findings.Single().Message, Does.Contain("more than a million values"));
    }

    [Test]
    public void Findings_BeyondTwoHundred_AreCountedAndNotListed()
    {
        var text = new StringBuilder("instance: x\naccounts:\n");
        text.Insert(text.Length, "  - {id: [], scope: internal}\n", 300);

        var report = FindingsReport.Text(InstitutionLoader.Parse(text.ToString(), "x.yaml").Findings);

        Assert.That(report.Split('\n'), Has.Length.EqualTo(203));
        Assert.That(report, Does.Contain("\nand 100 more\n300 errors"));
    }
}
