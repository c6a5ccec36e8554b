using System.Collections.Immutable;
using System.CommandLine;
using QsGen.Audit.Comparing;
using QsGen.Audit.Sections;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Commands;

/// <summary><c>audit diff</c>: what came, went and changed between two reports.</summary>
internal sealed class AuditDiff(CliContext context)
{
    private readonly Argument<string> _earlier = ReportFiles.Argument("earlier", "The earlier report, a PDF");

    private readonly Argument<string> _later = ReportFiles.Argument("later", "The later report, a PDF");

    /// <summary>The command.</summary>
    public Command Create()
    {
        var command = new Command("diff", "List what came, went and changed between two reports; exit code 1 when something did")
            .WithExample("qsgen audit diff january.pdf february.pdf");
        command.Arguments.Add(_earlier);
        command.Arguments.Add(_later);
        return command.Does(async (parsed, _) =>
        {
            var earlier = ReportFiles.ReadFigures(context, parsed.GetValue(_earlier)!);
            var later = ReportFiles.ReadFigures(context, parsed.GetValue(_later)!);
            if (earlier.Instance != later.Instance)
            {
                throw new InvalidInputException(
                    $"the reports are of two institutions, {earlier.Instance} and {later.Instance}; compare reports of one");
            }

            var changes = ReportComparison.Between(earlier, later);
            await context.Out.WriteLineAsync($"{earlier}\n{later}");
            foreach (var question in changes.Questions.Where(question => !question.IsEmpty))
            {
                await context.Out.WriteLineAsync(
                    $"\n{question.Query.Name}: {question.Came.Length} came, {question.Went.Length} went, "
                    + $"{question.Changed.Length} changed, {question.Same} as before, "
                    + $"{question.Outside} on days of the earlier report only");
                foreach (var line in Lines(question))
                {
                    await context.Out.WriteLineAsync(line);
                }
            }

            await context.Out.WriteLineAsync(changes.IsEmpty ? "Nothing changed." : "");
            return changes.IsEmpty ? ExitCode.Done : ExitCode.CheckFailed;
        });
    }

    private static IEnumerable<string> Lines(QuestionChanges question) =>
    [
        .. question.Came.Select(row => $"+ {Line(row)}"),
        .. question.Went.Select(row => $"- {Line(row)}"),
        .. question.Changed.SelectMany(pair => new[] { $"< {Line(pair.Before)}", $"> {Line(pair.After)}" }),
    ];

    private static string Line(ImmutableArray<string> row) => string.Join(" | ", row.Where(field => field.Length > 0));
}
