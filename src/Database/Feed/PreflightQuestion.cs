using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Templates;

namespace QsGen.Database.Feed;

/// <summary>A question to ask after a load and a refresh, before anybody looks at a dashboard: no row when the load is sound.</summary>
/// <param name="Name">Its name, which pages of the handbook ask for it by, and that of its file under <c>Sql/Feed/Preflight</c>.</param>
/// <param name="Title">The question.</param>
internal sealed record PreflightQuestion(string Name, string Title)
{
    /// <summary>All questions, in the order to ask them.</summary>
    public static ImmutableArray<PreflightQuestion> All { get; } =
    [
        new("transfers", "Do transfers add up?"),
        new("balances", "Do balances follow from postings?"),
        new("parents", "Does every child have its parent?"),
    ];

    /// <summary>The query.</summary>
    /// <param name="dialect">The engine that it is for.</param>
    /// <param name="prefix">The prefix of the institution's tables.</param>
    public string Query(SqlDialect dialect, string prefix) =>
        SqlTemplates.Get($"Sql/Feed/Preflight/{Name}.sql").Render(dialect, prefix);
}
