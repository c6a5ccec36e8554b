namespace QsGen.Database.Dialects;

/// <content>How tables are made, changed, filled and removed.</content>
internal sealed partial class PostgresDialect
{
    /// <inheritdoc/>
    public override bool HasIndexes => true;

    /// <inheritdoc/>
    public override bool HasPartialIndexes => true;

    /// <inheritdoc/>
    public override bool HasHashIndexes => true;

    /// <inheritdoc/>
    public override bool NumbersBySequence => false;

    /// <inheritdoc/>
    public override bool NumbersRowsAsSorted => true;

    /// <inheritdoc/>
    public override bool InsertsManyRows => true;

    /// <inheritdoc/>
    public override bool AddsRequiredColumns => true;

    /// <inheritdoc/>
    public override bool CanDropKey => true;

    /// <inheritdoc/>
    public override bool CanAddCheck => true;

    /// <inheritdoc/>
    public override string? CheckForRowsToCome => " NOT VALID";

    /// <inheritdoc/>
    public override string NumberedType(string sequence) => "BIGSERIAL";
}
