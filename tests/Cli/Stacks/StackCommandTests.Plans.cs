using System.Text.RegularExpressions;
using QsGen.Cli.Outcomes;
using QsGen.Institution;
using QsGen.Tests.Support;

namespace QsGen.Tests.Cli.Stacks;

/// <summary>What a plan says of a change, word for word.</summary>
internal sealed partial class StackCommandTests
{
    [TestCase("cap")]
    [TestCase("colour")]
    [TestCase("account")]
    public async Task Preview_OfAChange_ReadsAsApproved(string change)
    {
        var success = BundledInstitutions.Load(BundledInstitutions.Story).Theme!.Success;
        const string escrow = "{id: gl-1900-escrow, name: Escrow, role: Escrow, scope: internal, description: Money kept for others.}";
        _cli.Write($"{change}.yaml", change switch
        {
            "cap" => Edited("cap: 12000.00", "cap: 11500.00"),
            "colour" => Edited($"  success: \"{success}\"", "  success: \"#0A0B0C\""),
            _ => Edited("\naccounts:\n", $"\naccounts:\n  - {escrow}\n"),
        });

        foreach (var format in (string[])["text", "markdown"])
        {
            var result = await _cli.RunAsync($"preview --institution {change}.yaml --format {format}");

            Assert.That(result.Code, Is.EqualTo(ExitCode.Done), result.Error);
            Approved.Match(Changing().Replace(result.Out, "…"), $"Preview_{change}_{format}");
        }
    }

    // They stand for contents that the plan shows anyway, and change with every relation and every row of demo data.
    [GeneratedRegex(@"[0-9a-f]{12}…|(?<=audit-dev-\d{4}-\d\d-\d\d-)[0-9a-f]{8}|(?<=would compute )\d+|\d+(?= unchanged)")]
    private static partial Regex Changing();
}
