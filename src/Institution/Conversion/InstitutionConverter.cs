using QsGen.Institution.Editing;
using YamlDotNet.Core;

namespace QsGen.Institution.Conversion;

/// <summary>Writes an institution in the other grammar, by changing only the places that differ.</summary>
internal static class InstitutionConverter
{
    /// <summary>Converts a text.</summary>
    /// <param name="text">A valid institution in either grammar, or in both.</param>
    /// <param name="model">What it says.</param>
    /// <param name="fileName">What messages call it.</param>
    /// <param name="to">The grammar to write.</param>
    /// <returns>The text; null when it shares nodes by anchors, or when not even the changed text says what the original says.</returns>
    public static InstitutionConversion? Convert(string text, InstitutionModel model, string fileName, GrammarKind to)
    {
        if (YamlSource.SharesNodes(text))
        {
            return null;
        }

        try
        {
            return Changed(new(text), model, new(fileName), to);
        }
        catch (Exception failure) when (failure is YamlException or ArgumentOutOfRangeException)
        {
            // Keys that stand in each other's way, such as two lists within one pair of brackets.
            return null;
        }
    }

    private static InstitutionConversion? Changed(YamlSource source, InstitutionModel model, UnsaidList unsaid, GrammarKind to)
    {
        if (to is GrammarKind.Ours)
        {
            new ToOurs(source, model).Write();
            return Checked(InstanceEdit.Set(source.Edit.ToString(), model.Instance), model, unsaid);
        }

        var expected = new ToSixteen(source, model, unsaid).Write();
        return Checked(source.Edit.ToString(), expected, unsaid);
    }

    // What was converted must mean what was meant; a person has to write what this can't.
    private static InstitutionConversion? Checked(string text, InstitutionModel expected, UnsaidList unsaid)
    {
        var again = Loading.InstitutionLoader.Parse(text, "converted", expected.Instance).Model;
        return again is not null && again == expected ? new(text, unsaid.All) : null;
    }
}
