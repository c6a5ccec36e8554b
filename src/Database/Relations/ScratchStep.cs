namespace QsGen.Database.Relations;

/// <summary>Notes, for the steps that follow, what changed. Only an incremental refresh takes this step.</summary>
/// <param name="Name">Name of the scratch table and of its template under <c>Sql/Refresh</c>.</param>
internal sealed record ScratchStep(string Name) : RefreshStep
{
    /// <inheritdoc/>
    public override string Template => $"Sql/Refresh/{Name}.sql";
}
