using System.Collections.Frozen;
using QsGen.Database.Relations;
using QsGen.Database.Schema;
using QsGen.Database.Templates;

namespace QsGen.Database.Refresh;

/// <summary>What the tables that templates of relations and refresh steps read are called in full.</summary>
/// <param name="catalogue">The steps.</param>
/// <param name="schema">The published objects.</param>
internal sealed class RelationNames(RelationCatalogue catalogue, DatabaseSchema schema)
{
    private readonly FrozenDictionary<string, RefreshStep> _steps =
        catalogue.Steps.ToFrozenDictionary(step => step.Name, StringComparer.Ordinal);

    /// <summary>What an incremental refresh writes for.</summary>
    public SqlTarget ForChanges => new(schema.Dialect, name => NameOf(name, schema, isAside: false), OnlyChanges: true);

    /// <summary>What a full refresh writes for, which makes relations aside.</summary>
    public SqlTarget ForAll(DatabaseSchema aside) => new(schema.Dialect, name => NameOf(name, aside, isAside: true));

    /// <summary>The full name of a scratch table, unquoted.</summary>
    public string Scratch(string name) => new ScratchNames(schema).Of(name);

    private string NameOf(string name, DatabaseSchema relations, bool isAside) => _steps.GetValueOrDefault(name) switch
    {
        ScratchStep => Scratch(name),
        WorkStep when !isAside => Scratch(name),
        { } step => schema.Dialect.ObjectName(relations.Prefix, step.Name),
        null when RelationCatalogue.Others.Contains(name) => schema.Dialect.ObjectName(schema.Prefix, name),
        null => throw new ArgumentException($"there is no table '{name}'", nameof(name)),
    };
}
