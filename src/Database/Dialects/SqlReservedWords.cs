using System.Collections.Frozen;

namespace QsGen.Database.Dialects;

/// <summary>Words that at least one supported engine refuses as a plain identifier.</summary>
internal static class SqlReservedWords
{
    /// <summary>The words in lower case.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
    [
        "access", "add", "all", "alter", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "audit",
        "between", "both", "by", "case", "cast", "char", "check", "cluster", "collate", "column", "comment", "compress",
        "connect", "constraint", "create", "current", "current_date", "current_role", "current_time",
        "current_timestamp", "current_user", "date", "decimal", "default", "deferrable", "delete", "desc", "describe",
        "distinct", "do", "drop", "else", "end", "except", "exclusive", "exists", "false", "fetch", "file", "float",
        "for", "foreign", "from", "grant", "group", "having", "identified", "immediate", "in", "increment", "index",
        "initial", "initially", "insert", "integer", "intersect", "into", "is", "lateral", "leading", "level", "like",
        "limit", "localtime", "localtimestamp", "lock", "long", "maxextents", "minus", "mode", "modify", "noaudit",
        "nocompress", "not", "nowait", "null", "number", "of", "offline", "offset", "on", "online", "only", "option",
        "or", "order", "pctfree", "pivot", "placing", "primary", "prior", "public", "qualify", "raw", "references",
        "rename", "resource", "returning", "revoke", "row", "rowid", "rownum", "rows", "select", "session",
        "session_user", "set", "share", "show", "size", "smallint", "some", "start", "successful", "summarize",
        "symmetric", "synonym", "sysdate", "table", "then", "to", "trailing", "trigger", "true", "uid", "union",
        "unique", "unpivot", "update", "user", "using", "validate", "values", "varchar", "varchar2", "variadic", "view",
        "when", "whenever", "where", "window", "with",
    ]);
}
