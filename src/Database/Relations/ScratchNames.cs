using QsGen.Database.Schema;

namespace QsGen.Database.Relations;

/// <summary>Full names of the scratch tables of one refresh, as templates read them: <c>delta.new_leg</c>.</summary>
/// <param name="schema">Whose refresh.</param>
internal sealed class ScratchNames(DatabaseSchema schema)
{
    public string NewLeg => Of("new_leg");

    public string Leg => Of("leg");

    public string NewBalance => Of("new_balance");

    public string Balance => Of("balance");

    public string Account => Of("account");

    public string PositionScope => Of("position_scope");

    public string PositionBase => Of("position_base");

    public string PositionKey => Of("position_key");

    public string Ledger => Of("ledger");

    public string Limit => Of("limit");

    public string OldLimit => Of("old_limit");

    public string Transfer => Of("transfer");

    public string OldTransferTotal => Of("old_transfer_total");

    public string Descendant => Of("descendant");

    public string OldPair => Of("old_pair");

    public string PairDay => Of("pair_day");

    public string OldWindow => Of("old_window");

    public string PopulationDay => Of("population_day");

    public string ScoreDay => Of("score_day");

    public string KeptWindow => Of("kept_window");

    public string PairHistory => Of("pair_history");

    public string Firing => Of("firing");

    /// <summary>The full name of a scratch table.</summary>
    public string Of(string name) => schema.Dialect.ScratchName(schema.Prefix, name);
}
