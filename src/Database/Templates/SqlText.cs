namespace QsGen.Database.Templates;

/// <summary>Text that is SQL already and enters a template as it is.</summary>
/// <remarks>
/// Only for SQL that code of this project has written or rendered. A name or value from a file never goes in here; give
/// it to the template as a plain string and let a filter escape it.
/// </remarks>
/// <param name="Value">The SQL.</param>
internal sealed record SqlText(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
