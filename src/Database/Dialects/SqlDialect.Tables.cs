namespace QsGen.Database.Dialects;

/// <content>How tables are made, changed, filled and removed. Names of tables and columns are unquoted.</content>
internal abstract partial class SqlDialect
{
    /// <summary>Whether tables get indexes at all; a column store finds rows by the ranges of its blocks.</summary>
    public abstract bool HasIndexes { get; }

    /// <summary>Whether an index may cover only the rows that meet a condition.</summary>
    public abstract bool HasPartialIndexes { get; }

    /// <summary>Whether there are indexes that only find equal values, of any length.</summary>
    public abstract bool HasHashIndexes { get; }

    /// <summary>Whether rows are numbered by a sequence that has to be made and removed apart from the table.</summary>
    public abstract bool NumbersBySequence { get; }

    /// <summary>Whether rows that are inserted from a sorted query are numbered in that order; else each is told its number.</summary>
    public abstract bool NumbersRowsAsSorted { get; }

    /// <summary>Whether one INSERT takes several rows of values.</summary>
    public abstract bool InsertsManyRows { get; }

    /// <summary>Whether a column that must not be null can be added as such.</summary>
    public abstract bool AddsRequiredColumns { get; }

    /// <summary>Whether the engine can take a primary key off a table.</summary>
    public abstract bool CanDropKey { get; }

    /// <summary>Whether the engine can give a check to a table that is there.</summary>
    public abstract bool CanAddCheck { get; }

    /// <summary>What ends an ALTER TABLE that adds a check which rows that are there need not meet; null where none can be added.</summary>
    public abstract string? CheckForRowsToCome { get; }

    /// <summary>The type of a column that the database numbers, with what makes it do so.</summary>
    /// <param name="sequence">The sequence, for engines that number by one.</param>
    public abstract string NumberedType(string sequence);

    /// <summary>Adds a column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="definition">The column as a table's definition spells it.</param>
    public virtual string AddColumn(string table, string definition) => $"{Alter(table)} ADD COLUMN {definition}";

    /// <summary>Gives a column another type.</summary>
    public virtual string ChangeType(string table, string column, SqlType type) =>
        $"{Alter(table)} ALTER COLUMN {Identifier(column)} TYPE {TypeName(type)}";

    /// <summary>Lets a column be null no more.</summary>
    public virtual string Require(string table, string column) => $"{Alter(table)} ALTER COLUMN {Identifier(column)} SET NOT NULL";

    /// <summary>Lets a column be null.</summary>
    public virtual string Relax(string table, string column) => $"{Alter(table)} ALTER COLUMN {Identifier(column)} DROP NOT NULL";

    /// <summary>Takes a constraint off a table.</summary>
    public string DropConstraint(string table, string constraint) => $"{Alter(table)} DROP CONSTRAINT {Identifier(constraint)}";

    /// <summary>Takes the primary key off a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="constraint">Name of the key's constraint.</param>
    public virtual string DropKey(string table, string constraint) => DropConstraint(table, constraint);

    /// <summary>Removes a table, for good, and nothing that depends on it.</summary>
    public virtual string DropTable(string table) => $"DROP TABLE {Identifier(table)}";

    /// <summary>The beginning of a statement that changes a table.</summary>
    protected string Alter(string table) => $"ALTER TABLE {Identifier(table)}";
}
