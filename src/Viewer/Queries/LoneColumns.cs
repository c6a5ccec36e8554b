using System.Collections.Immutable;
using QsGen.Database.Sessions;

namespace QsGen.Viewer.Queries;

/// <summary>Finds the columns of a dataset that hold one value in all rows because queries of their own compute it, such as the account
/// that is shown until somebody chooses one. Asked for once, they stand as plain values in the queries of a sheet, which an engine can
/// then narrow before it computes anything else.</summary>
internal static class LoneColumns
{
    private static readonly string[] Joining = ["UNION", "INTERSECT", "EXCEPT", "MINUS"];

    /// <summary>The columns by name, with what computes them; none where the query is of a shape that is not read here.</summary>
    /// <param name="sql">The dataset's query.</param>
    public static ImmutableDictionary<string, string> Of(string sql)
    {
        var pieces = Pieces(sql);
        var select = pieces.FindIndex(piece => piece.Depth == 0 && piece.Is("SELECT"));
        var from = select < 0 ? -1 : pieces.FindIndex(select, piece => piece.Depth == 0 && piece.Is("FROM"));
        if (from < 0 || pieces.Skip(select).Any(piece => piece.Depth == 0 && Joining.Any(piece.Is)))
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        // What a query must not name to be the same for every row: steps before this one, and what the rows come from.
        var steps = pieces.Take(select).Zip(pieces.Skip(1)).Where(pair => pair.First.Depth == 0 && pair.Second.Is("AS"))
            .Select(pair => pair.First.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var origins = pieces.Skip(from).Where(piece => piece.Depth == 0).Select(piece => piece.Text)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var start = select + 1; start < from;)
        {
            var comma = pieces.FindIndex(start, piece => piece.Depth == 0 && (piece.Is(",") || piece.Is("FROM")));
            var item = pieces[start..comma];
            if (item is [.. { Count: > 0 } computed, { } word, { } name] && word.Is("AS") && IsAlone(computed, steps, origins))
            {
                found[name.Text.Trim('"')] = sql[computed[0].Start..(computed[^1].Start + computed[^1].Text.Length)];
            }

            start = comma + 1;
        }

        return found.ToImmutable();
    }

    // Queries in parentheses, alone or as what COALESCE chooses from.
    private static bool IsAlone(List<Piece> pieces, HashSet<string> steps, HashSet<string> origins)
    {
        var query = int.MaxValue;
        var hasQuery = false;
        foreach (var (piece, next) in pieces.Zip(pieces.Skip(1).Append(default)))
        {
            if (piece.Depth <= query)
            {
                query = piece.Is("(") && next.Is("SELECT") ? piece.Depth : int.MaxValue;
                hasQuery |= query != int.MaxValue;
                if (query == int.MaxValue && !(piece.Is("COALESCE") || piece.Is(",") || piece.Is("(") || piece.Is(")")
                    || piece.Kind == SqlTokenKind.Quoted))
                {
                    return false;
                }
            }
            else if (piece.Kind == SqlTokenKind.Placeholder || piece.Is("$")
                || (piece.Kind == SqlTokenKind.Word && (next.Is(".") ? origins : steps).Contains(piece.Text)))
            {
                return false;
            }
        }

        return hasQuery;
    }

    private static List<Piece> Pieces(string sql)
    {
        var (pieces, depth) = (new List<Piece>(), 0);
        foreach (var token in SqlTokens.Of(sql).Where(token => token.Kind is not (SqlTokenKind.Blank or SqlTokenKind.Comment)))
        {
            var text = sql.Substring(token.Start, token.Length);
            depth -= text == ")" ? 1 : 0;
            pieces.Add(new(token.Kind, token.Start, text, depth));
            depth += text == "(" ? 1 : 0;
        }

        return pieces;
    }

    // A parenthesis has the depth of what is around it.
    private readonly record struct Piece(SqlTokenKind Kind, int Start, string Text, int Depth)
    {
        public bool Is(string text) => string.Equals(Text, text, StringComparison.OrdinalIgnoreCase);
    }
}
