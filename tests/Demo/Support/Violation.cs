using QsGen.Demo.Scenarios;

namespace QsGen.Tests.Demo.Support;

/// <summary>A row that a relation or check would report.</summary>
internal sealed record Violation(string Relation, string Key)
{
    /// <summary>What a row of a relation that stays empty on a clean day violates, named as the flow checks name it.</summary>
    public static Violation Of(PlantedRow row) => row.Relation switch
    {
        "l2ft-unified-exceptions-ds" =>
            new(row.Columns["check_type"], $"{row.Columns["entity_a"]} {row.Columns["entity_b"]}".TrimEnd()),
        "chain_edge" => new("Chain Orphans", $"{row.Columns["parent_name"]} {row.Columns["child_name"]}"),
        "chain_break" when row.Columns["check_type"] == "chain_child_missing" =>
            new("Chain Orphans", $"{row.Columns["effective_name"]} {row.Columns["what"]}"),
        "chain_status" => new(row.Relation, row.Columns["parent_name"]),
        "l2ft-tt-instances-ds" => new(row.Columns["completion_status"], row.Columns["template_name"]),
        _ => new(row.Relation, row.ToString()),
    };

    public override string ToString() => $"{Relation}: {Key}";
}
