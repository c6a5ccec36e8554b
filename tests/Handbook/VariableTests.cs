using System.Text.RegularExpressions;
using QsGen.Cli.Configuration;
using QsGen.Tests.Support;

namespace QsGen.Tests.Handbook;

/// <summary>The handbook lists every variable that the program reads.</summary>
internal sealed partial class VariableTests
{
    [Test]
    public void Variables_InTheCode_AreListed()
    {
        var facts = TestHandbook.Facts("spec_example");
        var listed = ProgramVariables.All.Select(variable => variable.Name).Concat(facts.Settings.Select(setting => setting.Variable));
        var read = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Variable().Matches(File.ReadAllText(file)).Select(match => match.Value))
            .Distinct();

        Assert.That(
            read.Except(listed), Is.Empty, "say what each decides in ProgramVariables (src/Cli/Configuration); the handbook lists them");
    }

    // What ends in an underscore is the beginning of a name that is put together.
    [GeneratedRegex("QSGEN_[A-Z_]*[A-Z](?![A-Z_])")]
    private static partial Regex Variable();
}
