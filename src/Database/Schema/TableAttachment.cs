namespace QsGen.Database.Schema;

/// <summary>Something that others made on a table of ours and that goes when the table goes.</summary>
/// <param name="Table">The table's full name.</param>
/// <param name="What">What it is, such as <c>policy own_rows</c>.</param>
/// <param name="IsCarriedOver">Whether a table made in its place gets it again, as rights and comments do.</param>
internal sealed record TableAttachment(string Table, string What, bool IsCarriedOver);
