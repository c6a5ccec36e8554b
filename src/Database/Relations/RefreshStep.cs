using System.Collections.Immutable;
using QsGen.Database.Templates;

namespace QsGen.Database.Relations;

/// <summary>One step of a refresh, as its file declares it.</summary>
internal abstract record RefreshStep
{
    /// <summary>Its name: the short name of its table, unless it makes none.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required string Summary { get; init; }

    /// <summary>Its query.</summary>
    public required SqlTemplate Template { get; init; }

    /// <summary>Its query in an incremental refresh, where that is another one.</summary>
    public SqlTemplate? IncrementalTemplate { get; init; }

    /// <summary>Relations that it reads as the refresh before left them, so that it comes before their rows are replaced.</summary>
    public ImmutableArray<string> Before { get; init; } = [];

    /// <summary>Whether its query wants to know which business day is today.</summary>
    public bool KnowsToday { get; init; }

    /// <summary>All tables that it reads in either refresh, and the places that name them.</summary>
    public IEnumerable<(string Name, string File, int Line)> Reads =>
        (IncrementalTemplate is null ? InFull : InFull.Append(IncrementalTemplate))
            .SelectMany(template => template.Reads.AllTables.Select(table => (table.Name, template.Name, table.Line)));

    /// <summary>All tables that it may read when everything is computed.</summary>
    public IEnumerable<string> ReadsInFull =>
        InFull.SelectMany(template => template.Reads.AllTables).Select(table => table.Name).Distinct();

    private IEnumerable<SqlTemplate> InFull => KnowsToday ? [Template, SqlTemplates.Get(RelationCatalogue.Today)] : [Template];

    /// <summary>Scratch tables that say which of its old rows go.</summary>
    public virtual IEnumerable<string> ReachedBy => [];
}
