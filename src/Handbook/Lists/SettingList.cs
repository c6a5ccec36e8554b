using System.Text;
using QsGen.Handbook.Facts;
using QsGen.Handbook.Rendering;

namespace QsGen.Handbook.Lists;

/// <summary>Every setting and every environment variable.</summary>
internal static class SettingList
{
    /// <summary>The settings as Markdown: a heading each, so that references can lead there.</summary>
    public static string Settings(IEnumerable<SettingFact> settings)
    {
        var text = new StringBuilder();
        foreach (var setting in settings)
        {
            text.Append($"\n### {setting.Key}\n\n{MarkdownEscape.Text(setting.Summary.TrimEnd('.'))}.\n");
            MarkdownTable.Begin(text, "type", "when left out", "variable", "secret");
            MarkdownTable.Row(
                text, setting.Type, Default(setting), MarkdownEscape.Code(setting.Variable), setting.IsSecret ? "yes" : "no");
        }

        return text.ToString();
    }

    /// <summary>The variables as Markdown.</summary>
    public static string Variables(IEnumerable<SettingFact> settings, IEnumerable<VariableFact> variables)
    {
        var text = new StringBuilder();
        MarkdownTable.Begin(text, "variable", "meaning");
        foreach (var variable in variables)
        {
            MarkdownTable.Row(text, MarkdownEscape.Code(variable.Name), MarkdownEscape.Text(variable.Summary));
        }

        foreach (var setting in settings)
        {
            MarkdownTable.Row(text, MarkdownEscape.Code(setting.Variable), $"Instead of the setting {MarkdownEscape.Code(setting.Key)}");
        }

        return text.ToString();
    }

    private static string Default(SettingFact setting) => setting.Default switch
    {
        null => "must be set",
        "" => "empty",
        var value => MarkdownEscape.Code(value),
    };
}
