using System.Collections.Immutable;
using QsGen.Database.Dialects;

namespace QsGen.Database.Schema;

/// <summary>A condition in a form that all spellings of it share, so that what an engine's catalog made of it can be compared.</summary>
/// <remarks>
/// Catalogs add brackets and casts that change nothing, and write lists their own way: PostgreSQL makes <c>x IN ('a', 'b')</c> into
/// <c>((x)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))</c>. What is not understood here is
/// compared word for word: two conditions are never taken for the same that might not be.
/// </remarks>
internal sealed class ConditionForm
{
    private static readonly ImmutableHashSet<string> TextTypes =
        ["text", "text[]", "character varying", "character varying[]", "varchar", "varchar[]"];

    private readonly ImmutableArray<string> _words;
    private readonly SchemaTable _table;
    private int _next;
    private bool _failed;

    private ConditionForm(ImmutableArray<string> words, SchemaTable table) => (_words, _table) = (words, table);

    private string Next => _next < _words.Length ? _words[_next] : "";

    /// <summary>The form of a condition on the rows of a table, as the engine spells it or as it is declared.</summary>
    public static string Of(string condition, SchemaTable table, SqlDialect dialect)
    {
        var words = ConditionWords.Of(condition, dialect);
        var reader = new ConditionForm(words, table);
        var form = reader.Or();
        return reader._failed || reader._next < words.Length ? string.Join(' ', words) : form;
    }

    private string Or() => Joined("or", And);

    private string And() => Joined("and", Not);

    private string Joined(string word, Func<string> part)
    {
        var parts = new List<string> { part() };
        while (Take(word))
        {
            parts.Add(part());
        }

        return parts is [var only] ? only : $"{word}({Sorted(parts)})";
    }

    private string Not() => Take("not") ? $"not({Not()})" : Comparison();

    private string Comparison()
    {
        var left = Operand();
        if (Take("is"))
        {
            return $"is {(Take("not") ? "not " : "")}{Word()}({left})";
        }

        if (Take("in"))
        {
            return In(left, List("(", ")"));
        }

        if (Take("not"))
        {
            Require("in");
            return $"not({In(left, List("(", ")"))})";
        }

        return Next switch
        {
            "=" => TakesAny("any") ? In(left, Elements()) : Alike("=", left),
            "<>" or "!=" => TakesAny("all") ? $"not({In(left, Elements())})" : Alike("<>", left),
            ">" or ">=" => $"{Word()}({left}, {Operand()})",
            "<" => Mirrored(">", left),
            "<=" => Mirrored(">=", left),
            _ => left,
        };
    }

    private bool TakesAny(string word)
    {
        Word();
        return Take(word);
    }

    private string Alike(string sign, string left) => $"{sign}({Sorted([left, Operand()])})";

    private string Mirrored(string sign, string left)
    {
        Word();
        return $"{sign}({Operand()}, {left})";
    }

    private static string In(string left, IEnumerable<string> elements) => $"in({left}, {Sorted(elements)})";

    // The array between the brackets of ANY, whose own brackets and casts may be missing or not.
    private List<string> Elements()
    {
        var array = Operand();
        const string head = "array[";
        _failed |= !array.StartsWith(head, StringComparison.Ordinal) || !array.EndsWith(']');
        return _failed ? [] : [array[head.Length..^1]];
    }

    private string Operand()
    {
        var operand = Primary();
        while (Take("::"))
        {
            operand = Cast(operand, Type());
        }

        return operand;
    }

    private string Primary()
    {
        if (Take("("))
        {
            var inner = Or();
            Require(")");
            return inner;
        }

        var word = Word();
        if (word == "array")
        {
            return $"array[{Sorted(List("[", "]"))}]";
        }

        if (word == "cast")
        {
            Require("(");
            var inner = Or();
            Require("as");
            var cast = Cast(inner, Type());
            Require(")");
            return cast;
        }

        _failed |= word is "" || !(IsName(word) || word[0] is '\'' or '"' || char.IsAsciiDigit(word[0]));
        return Next == "(" ? $"{word}({string.Join(", ", List("(", ")"))})" : word;
    }

    private string Type()
    {
        var type = Word();
        if (type == "character" && Take("varying"))
        {
            type += " varying";
        }

        if (Next == "(")
        {
            type += $"({string.Join(',', List("(", ")"))})";
        }

        if (Take("["))
        {
            Require("]");
            type += "[]";
        }

        return type;
    }

    // A text stays what it is as a text of any length, and a number without a point as an exact number.
    private string Cast(string operand, string type)
    {
        var changesNothing = TextTypes.Contains(type)
            ? operand.StartsWith('\'') || operand.StartsWith("array['", StringComparison.Ordinal) || IsTextColumn(operand)
            : type == "numeric" && operand.All(char.IsAsciiDigit);
        return changesNothing ? operand : $"cast({operand} as {type})";
    }

    private bool IsTextColumn(string name) =>
        _table.Columns.Any(column => column.Name == name && column.Type.IsText);

    private List<string> List(string open, string close)
    {
        Require(open);
        var parts = new List<string> { Or() };
        while (Take(","))
        {
            parts.Add(Or());
        }

        Require(close);
        return parts;
    }

    private bool Take(string word)
    {
        var isNext = !_failed && Next == word;
        _next += isNext ? 1 : 0;
        return isNext;
    }

    private void Require(string word) => _failed |= !Take(word);

    private string Word()
    {
        var word = Next;
        _failed |= word is "";
        _next++;
        return word;
    }

    private static bool IsName(string word) => char.IsLetter(word[0]) || word[0] == '_';

    private static string Sorted(IEnumerable<string> parts) => string.Join(", ", parts.Order(StringComparer.Ordinal));
}
