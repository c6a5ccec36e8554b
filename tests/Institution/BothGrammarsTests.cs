using System.Globalization;
using QsGen.Database.Schema;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Tests.Institution.Generation;
using QsGen.Tests.Institution.Writing;

namespace QsGen.Tests.Institution;

/// <summary>What both grammars can say means the same in both.</summary>
internal sealed class BothGrammarsTests
{
    [Test]
    public void Load_GeneratedInstitution_IsTheSameInBothGrammars()
    {
        Parallel.For(0, PropertyCases.Count, PropertyCases.Options, seed =>
        {
            var model = InstitutionLoader.Parse(InstitutionGenerator.Yaml(seed), "x.yaml").Model!;
            var text = OtherGrammar.Write(model);

            var result = InstitutionLoader.Parse(text, $"seed-{seed}.yaml", model.Instance);

            Assert.That(result.Model, Is.EqualTo(model), () => $"seed {seed}\n{string.Join('\n', result.Findings)}\n{text}");
            Assert.That(Rows(result.Model!), Is.EqualTo(Rows(model)), () => $"seed {seed}");
        });
    }

    [Test]
    public void Write_ManySeeds_UsesEveryFormOfTheOtherGrammar()
    {
        var texts = Enumerable.Range(0, 200)
            .Select(seed => OtherGrammar.Write(InstitutionLoader.Parse(InstitutionGenerator.Yaml(seed), "x.yaml").Model!)).ToList();

        string[] forms =
            ["children: [{name: ", "choose: at_most_one", "rail: ", "business_day_offset: ", "institution_name: ", "children: ["];
        Assert.That(forms.Where(form => !texts.Exists(text => text.Contains(form))), Is.Empty);
        Assert.That(texts, Has.None.Contains("\ninstance:"));
    }

    // What the database is told: all that its relations know of an institution.
    private static List<string> Rows(InstitutionModel model) =>
        [.. ConfigurationTables.All.SelectMany(table => ConfigurationRows.Of(table, model).Select(row => $"{table.ShortName}: "
            + string.Join(", ", row.Select(Said))))];

    // 0 and 0.00 are one amount.
    private static string? Said(object? value) => value is decimal amount
        ? amount.ToString("F2", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture);
}
