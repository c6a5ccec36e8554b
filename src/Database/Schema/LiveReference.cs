namespace QsGen.Database.Schema;

/// <summary>A foreign key, on whatever table, that refers to a table of a database.</summary>
/// <param name="Name">Name of the constraint; in lower case unless it was quoted.</param>
/// <param name="Table">The table whose rows refer, with its schema where it is another one.</param>
/// <param name="IsToKey">Whether it refers to the primary key, not to another unique constraint.</param>
internal sealed record LiveReference(string Name, string Table, bool IsToKey);
