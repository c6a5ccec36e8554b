namespace QsGen.Database.Dialects;

/// <summary>What an engine's catalog is asked for: all tables, keys and indexes of the schema in use. Flags are 0 or 1.</summary>
/// <param name="Columns">
/// Per column: table, what that is (0 a table, 1 a materialized view, 2 a view), name, type, whether it may be null, whether the engine
/// fills it where an insert leaves it out; in the order of the table.
/// </param>
/// <param name="Keys">Per column of a primary key: table, constraint or null, column; in the order of the key.</param>
/// <param name="Checks">
/// Per CHECK constraint: table, constraint or null, condition, whether every row is known to meet it, columns with commas between.
/// </param>
/// <param name="Indexes">
/// Per column of an index: index, table, column or expression, condition or null, whether by hash, unique, usable, whether the column
/// is only carried along, its order or null where ascending with nulls last; in the order of the index. Null on engines that get no
/// indexes.
/// </param>
/// <param name="References">
/// Per foreign key that refers to a table of the schema: that table, constraint, the table it is on, whether it refers to the primary
/// key. Null on engines that do not say.
/// </param>
internal sealed record CatalogQueries(string Columns, string Keys, string Checks, string? Indexes, string? References);
