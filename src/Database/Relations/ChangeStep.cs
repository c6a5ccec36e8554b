namespace QsGen.Database.Relations;

/// <summary>Changes rows of a relation in place, found by where they are. Only an incremental refresh takes this step.</summary>
/// <param name="Name">Name of the template of its statement under <c>Sql/Refresh</c>.</param>
internal sealed record ChangeStep(string Name) : RefreshStep
{
    /// <inheritdoc/>
    public override string Template => $"Sql/Refresh/{Name}.sql";
}
