using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Relations;
using QsGen.Database.Tables;
using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Database.Schema;

/// <summary>Every object that one institution has in a database. Pure: the same institution and dialect give the same objects.</summary>
/// <param name="Prefix">The institution's prefix of all names.</param>
/// <param name="Dialect">The engine that the names are spelled for.</param>
internal sealed record DatabaseSchema(string Prefix, SqlDialect Dialect)
{
    /// <summary>The schema of an institution.</summary>
    public static DatabaseSchema Of(InstitutionModel institution, SqlDialect dialect) =>
        new(institution.Instance.Value, dialect.For(institution));

    /// <summary>The tables that hold the bank's data.</summary>
    public static ImmutableArray<SchemaTable> Base => BaseTables.All;

    /// <summary>The tables that a feed may fill beside those, to be held against them.</summary>
    public static ImmutableArray<SchemaTable> Delivered => DeliveredTables.All;

    /// <summary>The tables that hold the bank's data on its way to the base tables.</summary>
    public static ImmutableArray<SchemaTable> Staging => StagingTables.All;

    /// <summary>The tables that hold what the institution declares.</summary>
    public static ImmutableArray<SchemaTable> Configuration => ConfigurationTables.All;

    /// <summary>The tables that hold what QsGen did.</summary>
    public static ImmutableArray<SchemaTable> Record => RecordTables.All;

    /// <summary>The relations that a refresh computes, each after all that it reads.</summary>
    public static ImmutableArray<SchemaTable> Derived => RelationCatalogue.BuiltIn.Tables;

    /// <summary>A relation by its short name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static SchemaTable Relation(string name) => RelationCatalogue.BuiltIn.Table(name);

    /// <summary>All tables, in the order they are created.</summary>
    public static ImmutableArray<SchemaTable> Tables { get; } =
        [.. Base, .. Delivered, .. Staging, .. Configuration, .. Record, .. Derived];

    /// <summary>What is appended to a prefix while relations are built aside.</summary>
    public const string AsideEnding = "next";

    /// <summary>What is appended to a prefix for relations as they were known at some moment.</summary>
    public const string KnownEnding = "known";

    /// <summary>Full names of all tables that a computation beside the published relations makes.</summary>
    /// <param name="ending">What is appended to the prefix for it.</param>
    /// <param name="catalogue">What there is to compute; null: what comes with the program.</param>
    public IEnumerable<string> NamesBeside(string ending, RelationCatalogue? catalogue = null) =>
        (catalogue ?? RelationCatalogue.BuiltIn).Steps
        .Where(step => step is RelationStep or WorkStep)
        .Select(step => Dialect.ObjectName($"{Prefix}_{ending}", step.Name));

    /// <summary>All tables of the institution, but for derived relations those that were computed as known at some moment.</summary>
    public SqlTarget AsKnown => new(Dialect, name => Dialect.ObjectName(
        Derived.Any(relation => relation.ShortName == name) ? $"{Prefix}_{KnownEnding}" : Prefix, name));

    /// <summary>
    /// Prefixes of other institutions that would have some of the same names: <c>bank</c> and <c>bank_current</c>, say, both have a
    /// table <c>bank_current_transactions</c>.
    /// </summary>
    public IEnumerable<string> ClashingPrefixes => Endings.Select(ending => $"{Prefix}_{ending}").Concat(Endings
        .Where(ending => Prefix.EndsWith($"_{ending}", StringComparison.Ordinal))
        .Select(ending => Prefix[..^(ending.Length + 1)]));

    private static ImmutableArray<string> Endings { get; } =
    [
        .. Tables.SelectMany(longer => Tables
            .Where(shorter => longer.ShortName.EndsWith($"_{shorter.ShortName}", StringComparison.Ordinal))
            .Select(shorter => longer.ShortName[..^(shorter.ShortName.Length + 1)]))
            .Append(AsideEnding)
            .Append(KnownEnding)
            .Distinct(),
    ];

    /// <summary>The name of the lock that keeps QsGen's own writers of one institution apart.</summary>
    public string LockName => LockOf(Prefix);

    /// <summary>See <see cref="LockName"/>, of any prefix.</summary>
    public static string LockOf(string prefix) => $"{prefix}_write";

    /// <summary>The full name of a table, unquoted.</summary>
    public string NameOf(SchemaTable table) => Dialect.ObjectName(Prefix, table.ShortName);

    /// <summary>The full name of a table as SQL spells it.</summary>
    public string SqlNameOf(SchemaTable table) => Dialect.Identifier(NameOf(table));

    /// <summary>The objects under the prefix of the feed's tables, where those have another shape; else these.</summary>
    public DatabaseSchema OfFeed => Dialect.Feed is { } feed ? new(feed.Prefix, Dialect.WithoutFeed()) : this;

    /// <summary>Whether a table is a view of what a feed fills in another shape.</summary>
    public bool IsFed(SchemaTable table) => Dialect.Feed is not null && CentsTables.Find(table) is not null;

    /// <summary>The table that holds the rows of one of ours: another one where a feed fills another shape, else itself.</summary>
    public SchemaTable StoredTable(SchemaTable table) => IsFed(table) ? CentsTables.Find(table)! : table;

    /// <summary>The full name of <see cref="StoredTable"/>, unquoted: what is written, locked and analyzed.</summary>
    public string StoredNameOf(SchemaTable table) => IsFed(table) ? OfFeed.NameOf(table) : NameOf(table);

    /// <summary>The full name of <see cref="StoredTable"/> as SQL spells it.</summary>
    public string SqlStoredNameOf(SchemaTable table) => Dialect.Identifier(StoredNameOf(table));

    /// <summary>The full name of an index, unquoted.</summary>
    public string NameOf(SchemaIndex index) => Dialect.ObjectName($"idx_{Prefix}", index.ShortName);
}
