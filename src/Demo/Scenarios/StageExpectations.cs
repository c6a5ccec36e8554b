using QsGen.Demo.Planning;

namespace QsGen.Demo.Scenarios;

/// <summary>The rows of relations and datasets that a scenario must make appear.</summary>
internal sealed class StageExpectations
{
    private readonly List<PlantedRow> _rows = [];
    private readonly Dictionary<FlowException, int> _exceptions = [];

    /// <summary>All of them.</summary>
    public IEnumerable<PlantedRow> All => _exceptions.Select(exception => RowOf(exception.Key, exception.Value)).Concat(_rows);

    /// <summary>Notes a row that must appear.</summary>
    public void Row(PlantedRow row) => _rows.Add(row);

    /// <summary>Notes what the L2 exceptions must report. They count, so the same exception noted again adds to its row.</summary>
    /// <param name="exception">What is reported.</param>
    /// <param name="magnitude">How many rows or firings of the base tables it stands for.</param>
    public void Exception(FlowException exception, int magnitude) =>
        _exceptions[exception] = _exceptions.GetValueOrDefault(exception) + magnitude;

    /// <summary>Notes that a firing lacks what its chain requires: where chains are judged, and where a template's transfers are.</summary>
    public void Incomplete(Endpoint parent, string transferId)
    {
        Row(PlantedRow.Of(
            "chain_status", ("parent_name", parent.Name), ("transfer_id", transferId), ("completion_status", "Incomplete")));
        if (parent is TemplatePlan)
        {
            Row(PlantedRow.Of(
                "l2ft-tt-instances-ds", ("template_name", parent.Name), ("transfer_id", transferId), ("completion_status", "Orphaned")));
        }
    }

    private static PlantedRow RowOf(FlowException exception, int magnitude) => PlantedRow.Of(
        "l2ft-unified-exceptions-ds", ("check_type", exception.Check), ("entity_a", exception.First), ("entity_b", exception.Second),
        ("detail", exception.Detail), ("magnitude", PlantedText.Number(magnitude)));
}
