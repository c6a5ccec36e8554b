using NodaTime;
using QsGen.Demo.Baseline;
using QsGen.Demo.Planning;
using QsGen.Institution;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A template's transfer posts after it should have been complete.</summary>
internal sealed class LateCompletionScenario : IScenario
{
    private const int DaysAgo = 4;
    private const int LongestSearch = 60;

    /// <inheritdoc />
    public string Name => "late-completion";

    /// <inheritdoc />
    public string Shows => "a template's transfer whose legs post after it should have been complete";

    /// <inheritdoc />
    public string Sheet => "L1 Reconciliation, Transactions (completion before posting)";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var template = stage.Choice.Pick(stage.Plan.Templates, "the institution has no transfer template; declare one");
        var day = stage.Days.Ago(DaysAgo, shift);
        var firer = new StageFirer(stage)
        {
            Completion = (plan, on) => plan == template ? Missed(stage, plan, on) : TemplateCompletion.Of(plan, on, stage.Plan.Calendar),
        };
        var id = firer.Fire(template, day, 12, null);
        foreach (var row in stage.Postings.Rows.Where(row => row.TransferId == id))
        {
            stage.Expected.Row(PlantedRow.Of(
                "current_transactions", ("id", row.Id), ("transfer_completion", PlantedText.Day(row.TransferCompletion!.Value.Date))));
            if (stage.Plan.Institution.ExtraChecks.Contains(ExtraCheck.Timeliness))
            {
                stage.Expected.Row(PlantedRow.Of("late_posting", ("transaction_id", row.Id)));
            }
        }
    }

    /// <summary>The completion of a transfer that opened so long ago that it is overdue on the day.</summary>
    private static LocalDateTime Missed(Stage stage, TemplatePlan template, LocalDate day)
    {
        for (var back = 1; back <= LongestSearch; back++)
        {
            var completion = TemplateCompletion.Of(template, day.PlusDays(-back), stage.Plan.Calendar);
            if (completion.Date < day)
            {
                return completion;
            }
        }

        throw new ScenarioImpossibleException($"the completion of '{template.Name}' lies too far ahead to be missed within the window");
    }
}
