using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace QsGen.Database.Dialects;

/// <summary>How one database engine spells what the others spell differently.</summary>
/// <remarks>
/// Members that take an <c>expression</c> expect SQL text; members that take a name or a value expect the raw thing and
/// escape it. All answers are text; nothing here talks to a database. Instances are immutable and shared:
/// see <see cref="SqlDialects"/>. What engines can and what they need is asked by abstract members, so that a new one compiles only
/// once it has answered everything; plain spellings of the SQL standard are inherited.
/// </remarks>
internal abstract partial class SqlDialect
{
    /// <summary>The word for this dialect in configuration and on the command line, for example <c>postgres</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The engine's name as its makers write it.</summary>
    public abstract string DisplayName { get; }

    /// <summary>The longest identifier in bytes of UTF-8.</summary>
    public abstract int MaxIdentifierBytes { get; }

    /// <summary>What a SELECT without a table needs after its column list: nothing, or <c> FROM dual</c>.</summary>
    public virtual string FromNothing => "";

    /// <summary>The keywords that open a recursive common table expression.</summary>
    /// <remarks>The recursive part must always list its columns; one engine requires it.</remarks>
    public virtual string WithRecursive => "WITH RECURSIVE";

    /// <summary>Whether plain column names come back in upper case unless they were quoted.</summary>
    public abstract bool FoldsToUpperCase { get; }

    /// <summary>Spells an identifier; quotes it when the plain form would be read differently or not at all.</summary>
    /// <exception cref="ArgumentException">The name is empty, too long for the engine, or holds a NUL.</exception>
    public string Identifier(string name)
    {
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("an identifier needs at least one character and may not hold NUL", nameof(name));
        }

        if (Encoding.UTF8.GetByteCount(name) > MaxIdentifierBytes)
        {
            throw new ArgumentException(
                $"identifier '{name}' is longer than the {MaxIdentifierBytes} bytes that {DisplayName} allows", nameof(name));
        }

        return PlainName().IsMatch(name) && !ReservedWords.Contains(name) ? name : Quoted(name);
    }

    /// <summary>The name of a database object that belongs to one institution: prefix, underscore, short name.</summary>
    /// <remarks>
    /// A name that is too long for the engine keeps its head and ends in eight digits of its own hash, so it stays unique
    /// and the same on every run; engines that shorten silently never get the chance. The base tables of a feed with another shape are the
    /// views that show them in ours.
    /// </remarks>
    public string ObjectName(string prefix, string shortName)
    {
        var name = $"{prefix}_{ReadAs(shortName)}";
        if (Encoding.UTF8.GetByteCount(name) <= MaxIdentifierBytes)
        {
            return name;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
        return $"{HeadOf(name, MaxIdentifierBytes - hash.Length - 1)}_{hash}";
    }

    /// <summary>The form in which the engine's catalog keeps a name that was created through <see cref="Identifier"/>.</summary>
    public virtual string StoredName(string name) => name;

    /// <summary>A condition that holds when two expressions are equal or both null.</summary>
    public virtual string Same(string left, string right) => $"{left} IS NOT DISTINCT FROM {right}";

    /// <summary>A text literal; any character sequence without NUL comes back from the database as it is.</summary>
    /// <remarks>
    /// The marker that opens a dataset parameter never appears inside a literal, so a name cannot pose as a parameter.
    /// </remarks>
    /// <exception cref="ArgumentException">The text holds a NUL, which no engine stores.</exception>
    public string Text(string value)
    {
        if (value.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("a text value may not hold NUL", nameof(value));
        }

        var escaped = value.Replace("'", "''", StringComparison.Ordinal);
        return escaped.Contains("<<$", StringComparison.Ordinal)
            ? $"('{escaped.Replace("<<$", "<' || '<$", StringComparison.Ordinal)}')"
            : $"'{escaped}'";
    }

    /// <summary>A number literal with a point, never in exponent form.</summary>
    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A timestamp literal to the microsecond.</summary>
    public static string Timestamp(LocalDateTime value)
    {
        var pattern = value.NanosecondOfSecond == 0 ? "uuuu-MM-dd HH:mm:ss" : "uuuu-MM-dd HH:mm:ss.ffffff";
        return $"TIMESTAMP '{value.ToString(pattern, CultureInfo.InvariantCulture)}'";
    }

    /// <summary>A literal for true or false.</summary>
    public virtual string Boolean(bool value) => value ? "TRUE" : "FALSE";

    /// <summary>A literal for a value of a type that columns have; a day is its beginning, a span its whole seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No column holds such a value.</exception>
    public string Literal(object? value) => value switch
    {
        null => "NULL",
        string text => Text(text),
        decimal number => Number(number),
        int number => Number(number),
        long number => Number(number),
        bool flag => Boolean(flag),
        LocalDateTime moment => Timestamp(moment),
        LocalDate day => Timestamp(day.AtMidnight()),
        Duration { SubsecondNanoseconds: 0 } span => Number((decimal)span.TotalSeconds),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "no column holds a value of this kind"),
    };

    /// <summary>The type as a column definition or cast spells it.</summary>
    public virtual string TypeName(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Text or SqlTypeKind.Json => $"VARCHAR({type.Length})",
        SqlTypeKind.Decimal when type.In(MoneyDecimals) is var (_, length, scale, _) => $"DECIMAL({length},{scale})",
        SqlTypeKind.Integer => "INTEGER",
        SqlTypeKind.BigInt => "BIGINT",
        SqlTypeKind.Timestamp => "TIMESTAMP",
        SqlTypeKind.Boolean => "BOOLEAN",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "unknown column type"),
    };

    /// <summary>Converts an expression to a type.</summary>
    public string Cast(string expression, SqlType type) => $"CAST({expression} AS {TypeName(type)})";

    /// <summary>A null that carries a type, as the branches of a union need it.</summary>
    public string Null(SqlType type) => Cast("NULL", type);

    /// <summary>A name of the institution's file or of the feed in words, as <see cref="QsGen.Institution.NameInWords"/> has them:
    /// <c>ach_inbound</c> is <c>ACH inbound</c>. Only abbreviations that the institution's names hold are found.</summary>
    public string InWords(string expression)
    {
        var first = $"UPPER(SUBSTR({expression}, 1, 1))";
        if (Abbreviations.IsEmpty)
        {
            return $"{first} || REPLACE(SUBSTR({expression}, 2), '_', ' ')";
        }

        var words = Abbreviations.Aggregate(
            $"' ' || REPLACE({expression}, '_', ' ') || ' '",
            (text, word) => $"REPLACE({text}, ' {word} ', ' {word.ToUpperInvariant()} ')");
        return $"{first} || RTRIM(SUBSTR({words}, 3))";
    }

    /// <summary>The calendar day of a timestamp, at 00:00, still a timestamp.</summary>
    public virtual string DayOf(string expression) => $"DATE_TRUNC('day', {expression})";

    /// <summary>A timestamp moved by a number of days, which may be an expression and may be negative.</summary>
    public virtual string AddDays(string expression, string days) => $"({expression} + ({days}) * INTERVAL '1 day')";

    /// <summary>A timestamp moved by a number of hours, which may be an expression and may be negative.</summary>
    public virtual string AddHours(string expression, string hours) => $"({expression} + ({hours}) * INTERVAL '1 hour')";

    /// <summary>Exact seconds, with fraction, from one timestamp to another.</summary>
    public abstract string SecondsBetween(string from, string to);

    /// <summary>The scalar at a top-level key of a JSON text as text; null when absent, null, an object or an array.</summary>
    public abstract string JsonValue(string expression, string key);

    /// <summary>The amount at a top-level key of a JSON text, to the decimals that the tables keep; null when there is none or when it is
    /// no amount.</summary>
    public abstract string JsonAmount(string expression, string key);

    /// <summary>A whole number from 0 up to 2³² that a text hashes to, for good: a new release of the engine gives the same.</summary>
    public abstract string Digest(string expression);

    /// <summary>A whole number below 2³² either way that the values of a row hash to, until the engine changes.</summary>
    /// <param name="columns">The columns, unquoted.</param>
    public abstract string RowDigest(IReadOnlyList<string> columns);

    /// <summary>A condition that holds for numbers which are amounts, and for null; null where a decimal column holds no others.</summary>
    public abstract string? IsAmount(string expression);

    /// <summary>
    /// A condition that holds when a text is JSON which every engine takes apart alike: no key is there twice, and no text or number is one
    /// that an engine can't hold.
    /// </summary>
    public abstract string IsJson(string expression);

    /// <summary>A condition that holds for moments of the years 1900 to 9999.</summary>
    public static string IsMoment(string expression) =>
        $"{expression} BETWEEN TIMESTAMP '1900-01-01 00:00:00' AND TIMESTAMP '9999-12-31 23:59:59.999999'";

    /// <summary>An amount with all decimals that the tables keep as text, alike on every engine.</summary>
    public virtual string MoneyText(string expression) => Cast(Cast(expression, SqlType.Money), SqlType.Text(50));

    /// <summary>The greatest of a group's texts by code point, so that engines with other collations agree.</summary>
    public virtual string MaxText(string expression) => $"MAX({expression})";

    /// <summary>The least of a group's texts by code point.</summary>
    public virtual string MinText(string expression) => $"MIN({expression})";

    /// <summary>Joins few rows with the matching ones of a large table, through its index even where a planner would do else.</summary>
    /// <param name="table">The large table, quoted.</param>
    /// <param name="alias">Its alias.</param>
    /// <param name="condition">The condition that an index serves.</param>
    public virtual string JoinEach(string table, string alias, string condition) => $"JOIN {table} {alias} ON {condition}";

    /// <summary>The same, and keeps rows without a match.</summary>
    /// <inheritdoc cref="JoinEach"/>
    public virtual string LeftJoinEach(string table, string alias, string condition) => $"LEFT JOIN {table} {alias} ON {condition}";

    /// <summary>A statement that removes the rows of a large table that match one of a few rows, through its index.</summary>
    /// <param name="table">The large table, quoted.</param>
    /// <param name="scratch">The table of few rows, quoted.</param>
    /// <param name="condition">The condition, with columns under the names of both tables.</param>
    public virtual string DeleteEach(string table, string scratch, string condition) =>
        $"DELETE FROM {table} WHERE EXISTS (SELECT 1 FROM {scratch} WHERE {condition})";

    /// <summary>An aggregate: the text of the row with the least entry among those that have one.</summary>
    /// <remarks>The least of all texts that begin with their entry, padded so that texts order as numbers do; one pass, no join.</remarks>
    public virtual string FirstByEntry(string expression, string entry) => $"SUBSTR(MIN({EntryThenText(expression, entry)}), 21)";

    /// <summary>The text behind its entry in twenty digits; null where the text is.</summary>
    protected string EntryThenText(string expression, string entry) =>
        $"CASE WHEN {expression} IS NOT NULL THEN LPAD({Cast(entry, SqlType.Text(20))}, 20, '0') || {expression} END";

    /// <summary>A statement that gathers the planner's statistics of one table, of all its columns when none are named.</summary>
    public virtual string Analyze(string table, params IReadOnlyList<string> columns) => columns.Count == 0
        ? $"ANALYZE {Identifier(table)}"
        : $"ANALYZE {Identifier(table)} ({string.Join(", ", columns.Select(Identifier))})";

    /// <summary>A query that yields those of some names, as the engine stores them, that tables of the schema in use bear.</summary>
    /// <remarks>One question for many names, because an engine may look through its whole catalog for each.</remarks>
    public virtual string ExistingTables(IEnumerable<string> tables) =>
        "SELECT table_name FROM information_schema.tables "
        + $"WHERE table_schema = CURRENT_SCHEMA() AND table_name IN ({StoredNames(tables)})";

    /// <summary>Names as literals of how the engine stores them, with commas in between.</summary>
    protected string StoredNames(IEnumerable<string> names) => string.Join(", ", names.Select(name => Text(StoredName(name))));

    /// <summary>Names one engine or another reserves; quoted so that they mean the same everywhere.</summary>
    protected static IReadOnlySet<string> ReservedWords { get; } = SqlReservedWords.All;

    /// <summary>Puts an identifier between quotes, which are the same on every engine.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A JSON path to one top-level key, as a text literal; any character is allowed in the key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="mode">What goes before the path, for engines that know modes.</param>
    /// <param name="method">What goes after it, for engines that know methods.</param>
    protected static string JsonPath(string key, string mode = "", string method = "")
    {
        var path = new StringBuilder(mode).Append("$.\"");
        foreach (var character in key)
        {
            _ = character switch
            {
                '"' or '\\' => path.Append('\\').Append(character),
                '<' or < ' ' => path.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => path.Append(character),
            };
        }

        return $"'{path.Append('"').Replace("'", "''")}{method}'";
    }

    private static string HeadOf(string name, int bytes)
    {
        var head = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
            {
                break;
            }

            head.Append(rune.ToString());
        }

        return head.ToString();
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();
}
