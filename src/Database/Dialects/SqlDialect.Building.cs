using System.Collections.Immutable;

namespace QsGen.Database.Dialects;

/// <content>How relations are computed fast. Names of tables are unquoted.</content>
internal abstract partial class SqlDialect
{
    /// <summary>Whether scratch tables go by themselves when the transaction commits.</summary>
    public abstract bool DropsScratchAtCommit { get; }

    /// <summary>Whether queries get better by statistics of a table that was just filled.</summary>
    public abstract bool NeedsStatistics { get; }

    /// <summary>What follows a text in ORDER BY so that it orders by code point; begins with a blank unless it is nothing.</summary>
    public abstract string CodePointOrder { get; }

    /// <summary>What ends a query that the engine must not merge into the one around it; nothing where it does not.</summary>
    public abstract string Fence { get; }

    /// <summary>Settings for a session that writes a whole load, where the engine runs in this process.</summary>
    public abstract ImmutableArray<EngineSetting> LoadSettings { get; }

    /// <summary>Settings for a session that computes whole relations.</summary>
    public abstract ImmutableArray<EngineSetting> BuildSettings { get; }

    /// <summary>Settings for a transaction that makes indexes over many rows, as statements.</summary>
    public abstract ImmutableArray<string> TuneForIndexes { get; }

    /// <summary>Settings for a transaction that replaces few rows of large relations, as statements.</summary>
    public abstract ImmutableArray<string> TuneForChanges { get; }

    /// <summary>The full name of a scratch table.</summary>
    public abstract string ScratchName(string prefix, string name);

    /// <summary>Makes a scratch table, which only this session sees and which does not outlive it.</summary>
    public abstract string CreateScratch(string table, string query);

    /// <summary>A statement that changes few rows in the midst of <see cref="TuneForChanges"/>, with what makes it fetch them by their
    /// place.</summary>
    public abstract ImmutableArray<string> FetchByPlace(string statement);

    /// <summary>How a table begins that only a refresh reads, and makes again after whatever ended it.</summary>
    public virtual string CreateWorkTable => "CREATE TABLE";

    /// <summary>What goes between the name and AS where a whole relation is made; begins with a blank unless it is nothing.</summary>
    /// <param name="changesInPlace">Whether later refreshes change many of its rows, but nothing that indexes hold.</param>
    public abstract string NewTableOptions(bool changesInPlace);

    /// <summary>What follows once a relation whose rows change in place was filled.</summary>
    public abstract ImmutableArray<string> LeaveRoom(string table);

    /// <summary>What a relation needs before it is published, to be a table like others.</summary>
    public abstract ImmutableArray<string> ReadyForReaders(string table);
}
