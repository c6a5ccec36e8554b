using QsGen.Database.Dialects;

namespace QsGen.Database.Templates;

/// <summary>What a template is written for: an engine, the full names of its tables, and how much is computed.</summary>
/// <param name="Dialect">The engine whose spelling the filters use.</param>
/// <param name="NameOf">The full name of a table, unquoted, by its short one; throws <see cref="ArgumentException"/> when there is none.
/// </param>
/// <param name="OnlyChanges">Whether the tags that read tables read only what a change reaches.</param>
internal sealed record SqlTarget(SqlDialect Dialect, Func<string, string> NameOf, bool OnlyChanges = false)
{
    /// <summary>All tables of one institution, each behind its prefix.</summary>
    public static SqlTarget Of(SqlDialect dialect, string prefix) => new(dialect, name => dialect.ObjectName(prefix, name));
}
