using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QsGen.Institution;
using QsGen.Institution.Findings;
using QsGen.Institution.Reporting;

namespace QsGen.Tests.Institution;

internal sealed class ReportingTests
{
    private static readonly ValueList<Finding> Findings =
        Harbor.Load(Harbor.Valid.Set("cap: 250", "cap: lots").Set("transfer_key: [cycle_no]", "transfer_key: []")).Findings;

    [Test]
    public void Text_Findings_AreLinesAndACount()
    {
        var lines = FindingsReport.Text(Findings, withNotes: true).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.That(lines[..^1], Is.EqualTo(Findings.Select(finding => finding.ToString())));
        Assert.That(lines[^1], Does.StartWith("1 error, 1 warning, "));
    }

    [Test]
    public void Text_WithoutNotes_CountsThemOnly()
    {
        var lines = FindingsReport.Text(Findings).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.That(lines, Has.Length.EqualTo(3));
        Assert.That(lines[^1], Does.EndWith($", {Findings.Count(finding => finding.Severity == Severity.Note)} notes"));
    }

    [Test]
    public void Json_Findings_CarryEveryField()
    {
        var all = JsonNode.Parse(FindingsReport.Json(Findings))!.AsArray();

        var money = all.Single(node => (string?)node!["rule"] == LoadRules.MoneyIsDecimal.Id)!;
        Assert.That(all, Has.Count.EqualTo(Findings.Length));
        Assert.That(
            ((string?)money["file"], (int)money["line"]!, (string?)money["path"], (string?)money["severity"]),
            Is.EqualTo(("harbor.yaml", 20, "limit_schedules[0].cap", "error")));
        Assert.That((string?)money["remedy"], Is.EqualTo(LoadRules.MoneyIsDecimal.Remedy));
    }

    [Test]
    public void Sarif_Findings_ReferToDescribedRulesAndRegions()
    {
        var run = JsonNode.Parse(SarifReport.Json(Findings, "1.2.3"))!["runs"]![0]!;

        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        var results = run["results"]!.AsArray();
        Assert.That(results, Has.Count.EqualTo(Findings.Length));
        foreach (var (result, finding) in results.Zip(Findings))
        {
            var location = result!["locations"]![0]!["physicalLocation"]!;
            Assert.That((string?)rules[(int)result["ruleIndex"]!]!["id"], Is.EqualTo(finding.RuleId));
            Assert.That((string?)result["level"], Is.EqualTo(finding.SeverityWord));
            Assert.That((string?)location["artifactLocation"]!["uri"], Is.EqualTo(finding.File));
            Assert.That((int)location["region"]!["startLine"]!, Is.EqualTo(finding.Line));
        }
    }

    [Test]
    public void Sarif_FileWithBlanks_IsAUri()
    {
        var findings = InstitutionLoader.Parse("", "/my banks/a#b.yaml").Findings;

        Assert.That(SarifReport.Json(findings, "1"), Does.Contain("\"file:///my%20banks/a%23b.yaml\""));
    }

    [Test]
    public void Inventory_Story_TellsWhatIsDeclaredAndWatched()
    {
        var text = InventoryReport.Text(InstitutionInventory.Of(BundledInstitutions.Load(BundledInstitutions.Story)));

        Assert.That(text, Does.StartWith("institution sasquatch_pr\nSasquatch National Bank (SNB) is "));
        Assert.That(text, Does.Match(@"\n  transfer types +22\n"));
        Assert.That(
            text,
            Does.Match(
                @"\n  MerchantCardSale +sale +2-leg +ExternalCardNetwork → MerchantPayableClearing "
                    + @".*template MerchantSettlementCycle,[^\n]*\n +settlement_period +bundle ExternalCardSettlement"));
        Assert.That(text, Does.Match(@"\n  limit breach +CustomerDDA × ach_outbound,\n +CustomerDDA × wire_outbound,\n"));
        Assert.That(text, Does.Match(@"\n  stuck unbundled +CustomerFeeAccrual \(31d\),\n +MerchantCardSale \(2d\)\n"));
        Assert.That(text.Split('\n'), Has.None.EndsWith(" "));
    }

    [Test]
    public void Inventory_Json_HasTheSameTables()
    {
        var inventory = InstitutionInventory.Of(BundledInstitutions.Load(BundledInstitutions.Default));

        var json = JsonNode.Parse(InventoryReport.Json(inventory))!.AsObject();

        Assert.That(
            json.Select(pair => pair.Key),
            Is.EqualTo(new[] { "instance", "description" }.Concat(inventory.Tables.Select(table => table.Key))));
        var charge = json["rails"]!.AsArray().Single(rail => (string?)rail!["rail"] == "SubledgerCharge")!;
        Assert.That(
            charge["closed_by"]!.AsArray().Select(node => (string?)node),
            Is.EqualTo(new[] { "template MerchantSettlementCycle", "bundle PoolBalancing" }));
        Assert.That(charge["cadence"], Is.Null);
    }

    [TestCase("north_bank")]
    [TestCase("on")]
    public void Starter_Instance_LoadsWithoutFindings(string name)
    {
        var result = InstitutionLoader.Parse(StarterFile.Text(new(name)), "new.yaml");

        Assert.That(result.Findings, Is.Empty);
        Assert.That(result.Model!.Instance.Value, Is.EqualTo(name));
    }

    [Test]
    public void Starter_HoldsEveryKey_AndTheOnesSwitchedOffGoTogether()
    {
        var text = StarterFile.Text(new("my_bank"));
        var words = Regex.Matches(text, "[A-Za-z_]+").Select(word => word.Value).ToHashSet();
        var switchedOn = Regex.Replace(text, "(?m)^( *)#(?=[a-z_]+:|  )", "$1");

        Assert.That(KeysOf(JsonNode.Parse(JsonSchemaText.Print())!).Distinct().Except(words), Is.Empty);
        Assert.That(switchedOn, Is.Not.EqualTo(text));
        Assert.That(
            InstitutionLoader.Parse(switchedOn, "new.yaml").Findings.Where(finding => finding.Severity != Severity.Note), Is.Empty);
    }

    [TestCase("North Bank")]
    [TestCase("")]
    public void Starter_BadInstance_IsAnError(string name) => Assert.That(() => StarterFile.Text(new(name)), Throws.ArgumentException);

    // The checks that health bands can be set for are values rather than keys: describe lists them.
    private static IEnumerable<string> KeysOf(JsonNode schema) => schema switch
    {
        JsonObject item => (item["properties"] is JsonObject properties ? properties.Select(property => property.Key) : [])
            .Concat(item.Where(pair => pair.Value is not null && pair.Key != "checks").SelectMany(pair => KeysOf(pair.Value!))),
        JsonArray list => list.Where(entry => entry is not null).SelectMany(entry => KeysOf(entry!)),
        _ => [],
    };
}
