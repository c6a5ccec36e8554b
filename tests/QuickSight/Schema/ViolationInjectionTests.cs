using System.Text.Json.Nodes;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.QuickSight;
using QsGen.QuickSight.Resources;
using QsGen.QuickSight.Schema;
using QsGen.QuickSight.Themes;
using QsGen.Tests.Components.Apps;
using QsGen.Tests.Tools;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.QuickSight.Schema;

/// <summary>Breaks real documents in every way that AWS's schemas know, and wants each break found where it is.</summary>
internal sealed class ViolationInjectionTests
{
    private const int PerKindAndRule = 24;
    private const int Least = 200;

    [Test]
    public void Check_BrokenDocuments_AreAllCaughtAtTheirPath()
    {
        var injected = new HashSet<string>();
        var rules = new HashSet<SchemaRule>();
        var missed = new List<string>();
        foreach (var (kind, document) in Documents())
        {
            Assert.That(ResourceSchemaCheck.Check(kind, document), Is.Empty, "the documents are sound to begin with");
            var injector = new ViolationInjector(PublishedSchemas.Read(kind), ResourceSchema.Of(kind));
            foreach (var injection in injector.Into(document).GroupBy(injection => injection.Rule).SelectMany(group => Spread([.. group])))
            {
                var copy = document.DeepClone().AsObject();
                injection.Break(copy);
                if (!ResourceSchemaCheck.Check(kind, copy).Any(found => found.Path == injection.Path && found.Rule == injection.Rule))
                {
                    missed.Add($"{kind} {injection.Rule} at {injection.Path}");
                }

                injected.Add($"{kind} {injection.Rule} at {injection.Path}");
                rules.Add(injection.Rule);
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(missed, Is.Empty);
            Assert.That(injected, Has.Count.GreaterThanOrEqualTo(Least));
            Assert.That(Enum.GetValues<SchemaRule>().Except(rules), Is.Empty, "every kind of rule is broken at least once");
        });
    }

    private static IEnumerable<Injection> Spread(List<Injection> all)
    {
        var step = Math.Max(1, all.Count / PerKindAndRule);
        return all.Where((_, index) => index % step == 0).Take(PerKindAndRule);
    }

    private static IEnumerable<(ResourceKind Kind, JsonObject Document)> Documents()
    {
        var context = new AppContext(BundledInstitutions.Load(BundledInstitutions.Default), SqlDialects.Postgres);
        var apps = AppFixtures.AppsOf(context).ToDictionary(app => app.Key);
        yield return (ResourceKind.Analysis, AppDefinition.Document(apps["l2-flow-tracing"], ResourceKind.Analysis));
        yield return (ResourceKind.Dashboard, AppDefinition.Document(apps["investigation"], ResourceKind.Dashboard));
        yield return (ResourceKind.Theme, ThemeDocument.Build(new ResourceHead("123456789012", "theme", "Theme"), ThemePalette.Default));

        var query = DatasetQueries.All(context.Institution, context.Dialect).First(query => !query.Parameters.IsEmpty);
        var dataset = apps["l2-flow-tracing"].Datasets.Single(dataset => dataset.Identifier == query.Identifier);
        yield return (ResourceKind.DataSet, DataSetDocument.Build(
            new ResourceHead("123456789012", query.Suffix, query.Name),
            dataset,
            query.TableKey,
            "arn:aws:quicksight:eu-west-1:123456789012:datasource/bank",
            query.Sql));
    }
}
