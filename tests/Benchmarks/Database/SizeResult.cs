namespace QsGen.Benchmarks.Database;

/// <summary>All figures of one engine and one bank.</summary>
/// <param name="Engine">The engine's name.</param>
/// <param name="Shape">What kind of bank.</param>
/// <param name="Legs">The size asked for.</param>
internal sealed record SizeResult(string Engine, BankShape Shape, int Legs)
{
    /// <summary>Rows of the base tables after the load.</summary>
    public long LegRows { get; set; }

    /// <summary>Rows of balances after the load.</summary>
    public long BalanceRows { get; set; }

    /// <summary>Rows that one more day brings.</summary>
    public long DayRows { get; set; }

    /// <summary>What the full refresh took in all.</summary>
    public EngineUse? Full { get; set; }

    /// <summary>What the refresh of one more day took in all.</summary>
    public EngineUse? Day { get; set; }

    /// <summary>Per relation in the order computed: its rows, and the seconds of the full refresh and of the day.</summary>
    public Dictionary<string, RelationFigures> Relations { get; } = [];

    /// <summary>Per dataset: rows that pass the opening filters, and seconds.</summary>
    public List<(string Suffix, long Rows, double Seconds)> Datasets { get; } = [];
}
