using System.Collections.Immutable;

namespace QsGen.Database.Dialects;

/// <content>Transactions, and keeping others out of tables until one ends. Names of tables are unquoted.</content>
internal abstract partial class SqlDialect
{
    /// <summary>Whether changes of tables belong to the transaction; otherwise each commits by itself and all before it.</summary>
    public abstract bool HasTransactionalDdl { get; }

    /// <summary>What opens a transaction in a script, without a semicolon; null where every script is in one already.</summary>
    public abstract string? OpensTransaction { get; }

    /// <summary>Keeps other writers out of tables, and waits for those inside; nothing where the engine has one writer only.</summary>
    public abstract ImmutableArray<string> KeepWritersOut(IEnumerable<string> tables);

    /// <summary>Waits until no other transaction holds rows of tables that it has not committed.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="seconds">After how many seconds to give up.</param>
    public abstract ImmutableArray<string> WaitForWriters(IEnumerable<string> tables, int seconds);

    /// <summary>Keeps everybody else out of tables; nothing where readers never wait, or where only this process has the tables.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="patience">How long to wait for those inside.</param>
    public abstract ImmutableArray<string> KeepAllOut(IEnumerable<string> tables, TimeSpan patience);

    /// <summary>Whether an error means that somebody else did not let go of a lock in time.</summary>
    /// <param name="code">The engine's code of the error.</param>
    public abstract bool IsLockTimeout(string? code);

    /// <summary>Names as a list in SQL.</summary>
    protected string List(IEnumerable<string> names) => string.Join(", ", names.Select(Identifier));
}
