namespace QsGen.Database.Relations;

/// <summary>Computes rows that later relations read and nobody else sees.</summary>
/// <param name="Name">Name of the table and of its template under <c>Sql/Relations</c>.</param>
internal sealed record WorkStep(string Name) : RefreshStep
{
    /// <inheritdoc/>
    public override string Template => $"Sql/Relations/{Name}.sql";
}
