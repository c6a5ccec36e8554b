using QsGen.Database.Schema;

namespace QsGen.Database.Refresh;

/// <summary>Full names of the scratch tables of one refresh.</summary>
/// <param name="schema">Whose refresh.</param>
internal sealed class ScratchNames(DatabaseSchema schema)
{
    /// <summary>The full name of a scratch table.</summary>
    public string Of(string name) => schema.Dialect.ScratchName(schema.Prefix, name);
}
