namespace QsGen.Database.Dialects;

internal sealed partial class DuckDbDialect
{
    /// <inheritdoc/>
    public override bool HasSlowDistinctWindows => true;
}
