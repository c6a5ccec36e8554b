namespace QsGen.Tests.Handbook;

/// <summary>Command lines on pages are held to the program's own commands.</summary>
internal sealed class ShellCheckTests
{
    private static readonly (string Line, string? Found)[] Cases =
    [
        ("qsgen docs apply --institution bank.yaml -o site/", null),
        ("qsgen --help", null),
        ("qsgen data hash lock --help | less", null),
        ("psql -f schema.sql", null),
        ("qsgen dcos apply", "there is no such command"),
        ("qsgen docs aply", "'qsgen docs' has no command 'aply'"),
        ("qsgen docs apply --outptu=site", "'qsgen docs apply' has no option --outptu"),
    ];

    [TestCaseSource(nameof(Cases))]
    public async Task Line_IsHeldToTheProgram((string Line, string? Found) @case)
    {
        var site = await TestHandbook.SiteOfAsync("spec_example", ("index", $"```sh\n{@case.Line}\n```\n"));

        Assert.That(
            site.Problems.Select(problem => problem.ToString()),
            @case.Found is null ? Is.Empty : Is.EqualTo(new[] { $"index.md:8: '{@case.Line}': {@case.Found}" }));
    }
}
