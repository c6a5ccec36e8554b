using QsGen.Components;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.QuickSight;
using QsGen.QuickSight.Resources;
using QsGen.QuickSight.Schema;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Components.Apps;

/// <summary>An institution may be of any size and write in any script: its dashboards can be deployed.</summary>
internal sealed class LargeInstitutionTests
{
    private const string Script = "شركة الأفق للتجارة 地平线贸易有限公司 ";

    [Test]
    public void Emit_ThreeThousandAccountsWithLongNames_ThreeHundredLimits_CanBeDeployed()
    {
        var name = string.Concat(Enumerable.Repeat(Script, 10))[..200].Trim();
        var bank = new InstitutionModel
        {
            Instance = new("large"),
            Description = string.Concat(Enumerable.Repeat($"{name} ", 20)),
            LimitSchedules = Enumerable.Range(1, 300).Select(number => new LimitSchedule
            {
                ParentRole = new($"Role{number}"),
                TransferType = new($"type_{number}"),
                Cap = number,
                Description = name,
            }).ToValueList(),
            AccountTemplates = Enumerable.Range(1, 100).Select(number => new AccountTemplate
            {
                Role = new($"Template{number}"),
                Scope = AccountScope.Internal,
                Description = string.Concat(Enumerable.Repeat($"{name} ", 20)),
            }).ToValueList(),
            Accounts = Enumerable.Range(1, 3_000).Select(number => new Account
            {
                Id = new($"account-{number:0000}"),
                Name = name,
                Role = new($"Role{number}"),
                Scope = AccountScope.Internal,
                Description = name,
            }).ToValueList(),
        };

        // From 95 % of what can be deployed on there is a warning; this bank may have one.
        Assert.That(
            AppCatalogue.All.SelectMany(entry =>
            {
                var app = entry.Build(new AppContext(bank, SqlDialects.DuckDb));
                return ResourceSchemaCheck.Check(
                    ResourceKind.Analysis,
                    AnalysisDocument.Build(new ResourceHead("123456789012", app.Key, app.Name), AppDefinition.Of(app)));
            }).Where(found => found.Severity == ViolationSeverity.Error),
            Is.Empty);
    }
}
