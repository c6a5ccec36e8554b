using System.Text;

namespace QsGen.Database.Sessions;

/// <summary>Turns the placeholders <c>$1</c>, <c>$2</c> into Oracle's <c>:p1</c>, <c>:p2</c>, outside of literals and comments.</summary>
internal static class OraclePlaceholders
{
    public static string Rewrite(string sql)
    {
        var text = new StringBuilder(sql.Length);
        foreach (var token in SqlTokens.Of(sql))
        {
            var span = sql.AsSpan(token.Start, token.Length);
            if (token.Kind == SqlTokenKind.Placeholder)
            {
                text.Append(":p").Append(span[1..]);
            }
            else
            {
                text.Append(span);
            }
        }

        return text.ToString();
    }
}
