using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Demo.Scenarios;

namespace QsGen.Tests.Demo.Support;

/// <summary>Holds a refreshed database against what the plants promise: each promised row once, and nothing else wrong.</summary>
/// <param name="database">Baseline and plants, refreshed.</param>
/// <param name="generator">Made the rows.</param>
internal sealed class ScenarioAudit(DemoDatabase database, DemoGenerator generator)
{
    private static readonly string[] Dated =
    [
        "drift", "ledger_drift", "missing_balance", "overdraft", "expected_eod_balance_breach", "limit_breach", "duplicate_posting",
        "unusual_amount",
    ];

    private static readonly string[] Stuck = ["stuck_pending", "stuck_unbundled"];

    // Some kinds are errors of a feed as well: the rule that finds them, and what their ids hold.
    private static readonly Dictionary<string, string> Errors = new()
    {
        ["unknown-type"] = "_unmapped",
        ["amount-out-of-range"] = "demo-unusual-amount-",
        ["missing-requirement"] = "demo-missing-child-",
        ["contradictory-parent"] = "demo-parent-disagreement-",
    };

    /// <summary>Every row that a plant promises, and those that follow from them on the sheet of the day.</summary>
    public IReadOnlyList<PlantedRow> Promised { get; } =
    [
        // Several plants may put one day off.
        .. Rows(generator).Where(row => row.Relation != "l1-trial-balance-ds"),
        .. Rows(generator).Where(row => row.Relation == "l1-trial-balance-ds").DistinctBy(row => row.ToString()),
        .. Rows(generator).SelectMany(row => Today(generator, row)),
    ];

    /// <summary>Promised rows that a relation does not show exactly once.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync()
    {
        var missing = new List<string>();
        foreach (var group in Promised.GroupBy(row => (row.Relation, Columns: string.Join(',', row.Columns.Keys))))
        {
            var rows = (await database.RowsAsync(group.Key.Relation, [.. group.First().Columns.Keys])).CountBy(row => row.ToString())
                .ToDictionary();
            missing.AddRange(group.CountBy(row => row.ToString()).Where(wanted => rows.GetValueOrDefault(wanted.Key) != wanted.Value)
                .Select(wanted => $"{wanted.Key}: {rows.GetValueOrDefault(wanted.Key)} times, not {wanted.Value}"));
        }

        return missing;
    }

    /// <summary>Exceptions on a surface that no plant promises.</summary>
    public async Task<IReadOnlyList<PlantedRow>> UnexpectedAsync(Surface surface)
    {
        var left = surface.Of(Promised).CountBy(row => row.ToString()).ToDictionary();
        var unexpected = new List<PlantedRow>();
        foreach (var row in await database.RowsWhereAsync(surface.Relation, surface.Exceptions ?? "1 = 1", surface.Columns))
        {
            var remaining = left[row.ToString()] = left.GetValueOrDefault(row.ToString()) - 1;
            if (remaining < 0)
            {
                unexpected.Add(row);
            }
        }

        return unexpected;
    }

    /// <summary>True for what the contract of the feed has against a planted row; all plants of other kinds keep it.</summary>
    public bool IsPlantedError(Violation finding) => finding.Relation switch
    {
        "balance-mismatch" => Promised.Any(row => row.Relation == "drift" && finding.Key.Split(' ')[0] == row.Columns["account_id"]),

        // The account, and the end of the last day with a balance, which is where the day without one begins.
        "day-gap-or-overlap" => Promised.Any(row => row.Relation == "missing_balance"
            && finding.Key.StartsWith($"{row.Columns["account_id"]} {row.Columns["first_missing_day"]} ", StringComparison.Ordinal)),
        "unbalanced-transfer" => finding.Key.Contains("demo-template-imbalance-", StringComparison.Ordinal)
            || finding.Key.Contains("demo-lost-leg-", StringComparison.Ordinal),
        "control-total-break" => Promised.Any(row => row.Relation == "control_check"
            && finding.Key.StartsWith($"{row.Columns["account_id"]} {row.Columns["business_day_start"]} ", StringComparison.Ordinal)),
        "leg-outside-days" => Promised.Any(row => row.Relation == "account_coverage"
            && finding.Key.StartsWith($"{row.Columns["account_id"]} ", StringComparison.Ordinal)),
        _ => Errors.TryGetValue(finding.Relation, out var mark) && finding.Key.Contains(mark, StringComparison.Ordinal),
    };

    private static IEnumerable<PlantedRow> Rows(DemoGenerator generator) =>
        generator.Scenarios.Planted.SelectMany(scenario => scenario.Rows);

    /// <summary>The name of the check that reports a planted row; a cap on what comes in has one of its own.</summary>
    public static string CheckOf(PlantedRow row) =>
        row.Columns.GetValueOrDefault("direction") == "inbound" ? $"inbound_{row.Relation}" : row.Relation;

    // Violations of the anchor day, and stuck legs of any.
    private static IEnumerable<PlantedRow> Today(DemoGenerator generator, PlantedRow row)
    {
        var today = PlantedText.Day(generator.Plan.Options.Anchor);
        if ((Dated.Contains(row.Relation) && row.Columns.Values.Contains(today)) || Stuck.Contains(row.Relation))
        {
            yield return PlantedRow.Of("todays_exceptions", ("check_type", CheckOf(row)), ("account_id", row.Columns["account_id"]));
        }
    }
}
