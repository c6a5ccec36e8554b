using System.Text.RegularExpressions;

namespace QsGen.Database.Sessions;

/// <summary>Says which right a role lacks, out of what PostgreSQL says, which names the object alone.</summary>
internal static partial class MissingRight
{
    /// <summary>The right, the object and the role, with what to do; null when the message is of another kind.</summary>
    /// <param name="message">The server's message, such as <c>permission denied for table bank_drift</c>.</param>
    /// <param name="sql">The statement that failed.</param>
    /// <param name="role">The role that ran it.</param>
    public static string? Of(string message, string sql, string role)
    {
        if (Ownership().Match(message) is { Success: true } owned)
        {
            return $"role {role} is not the owner of {owned.Groups["object"].Value}, and only its owner may change or drop it; "
                + "run this as the owner, or have the object handed over";
        }

        if (Denial().Match(message) is not { Success: true } denied)
        {
            return null;
        }

        var (kind, name) = (denied.Groups["kind"].Value, denied.Groups["name"].Value);
        var right = kind switch
        {
            "table" or "view" or "materialized view" or "relation" => RightOn(name, sql),
            "schema" => Creates().IsMatch(sql) ? "CREATE" : "USAGE",
            "sequence" => "USAGE",
            "function" or "procedure" => "EXECUTE",
            "database" => "CREATE or TEMPORARY",
            _ => "a right",
        };
        var place = kind is "table" or "view" or "materialized view" or "relation" ? name : $"{kind} {name}";
        return $"{right} on {place} is missing for role {role}; have its owner grant it";
    }

    private static string RightOn(string table, string sql)
    {
        var change = Change().Match(sql);
        if (!change.Success || !change.Groups["table"].Value.Trim('"').Equals(table, StringComparison.Ordinal))
        {
            return "SELECT";
        }

        return change.Groups["verb"].Value.ToUpperInvariant() switch
        {
            "INSERT INTO" or "COPY" => "INSERT",
            "DELETE FROM" => "DELETE",
            "UPDATE" => "UPDATE",
            "TRUNCATE" or "TRUNCATE TABLE" => "TRUNCATE",
            _ => "a right to lock, such as UPDATE,",
        };
    }

    [GeneratedRegex(@"^must be owner of (?<object>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ownership();

    [GeneratedRegex(@"^permission denied for (?<kind>[a-z ]+?) (?<name>\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"^\s*CREATE\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Creates();

    [GeneratedRegex(
        @"^\s*(?<verb>INSERT INTO|COPY|DELETE FROM|UPDATE|TRUNCATE TABLE|TRUNCATE|LOCK TABLE)\s+(?<table>""[^""]+""|\w+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Change();
}
