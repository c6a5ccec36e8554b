using System.Text.Json;
using QsGen.Institution;
using QsGen.Tests.Support;

namespace QsGen.Tests.Institution;

/// <summary>Holds the palettes of institutions to the table that says what they are.</summary>
internal sealed class BundledThemesTests
{
    [TestCase(BundledInstitutions.Default, 1)]
    [TestCase(BundledInstitutions.Story, 2)]
    [TestCase(Kitchens.Kitchen, 3)]
    public void Theme_Colours_EqualTheTable(string name, int column)
    {
        var institution = name == Kitchens.Kitchen ? Kitchens.Load(name).Model! : BundledInstitutions.Load(name);

        Assert.That(
            Colours(institution.Theme!),
            Is.EquivalentTo(Facts.ReadRows("institutions/themes").Select(row => $"{row[0]}: {row[column]}")));
    }

    private static IEnumerable<string> Colours(ThemeBlock theme) =>
        from property in typeof(ThemeBlock).GetProperties()
        let value = property.GetValue(theme)
        let colours = value switch
        {
            HexColor one => one.ToString(),
            ValueList<HexColor> several => string.Join(' ', several),
            _ => null,
        }
        where colours is not null
        select $"{JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)}: {colours}";
}
