namespace QsGen.Database.Dialects;

/// <content>How tables are made, changed, filled and removed.</content>
internal sealed partial class DuckDbDialect
{
    /// <inheritdoc/>
    public override bool HasIndexes => false;

    /// <inheritdoc/>
    public override bool HasPartialIndexes => false;

    /// <inheritdoc/>
    public override bool HasHashIndexes => false;

    /// <inheritdoc/>
    public override bool NumbersBySequence => true;

    /// <inheritdoc/>
    public override bool NumbersRowsAsSorted => false;

    /// <inheritdoc/>
    public override bool InsertsManyRows => true;

    /// <inheritdoc/>
    public override bool AddsRequiredColumns => false;

    /// <inheritdoc/>
    public override bool CanDropKey => false;

    /// <inheritdoc/>
    public override bool CanAddCheck => false;

    /// <inheritdoc/>
    public override string? CheckForRowsToCome => null;

    /// <inheritdoc/>
    public override string NumberedType(string sequence) => $"{TypeName(SqlType.BigInt)} DEFAULT nextval({Text(sequence)})";
}
