namespace QsGen.Database.Sessions;

/// <summary>Follows the words of one statement to know whether it is a PL/SQL block and where the block ends.</summary>
/// <param name="enabled">Whether the dialect has such blocks.</param>
internal sealed class PlSqlBlock(bool enabled)
{
    private int _words;
    private int _depth;
    private bool _creates;
    private string _last = "";
    private bool _begun;

    /// <summary>Whether the statement at hand is a block.</summary>
    public bool IsBlock { get; private set; }

    /// <summary>Takes the next word. Never ends a statement by itself.</summary>
    public bool See(ReadOnlySpan<char> word)
    {
        if (!enabled)
        {
            return false;
        }

        var text = word.ToString().ToUpperInvariant();
        _words++;
        _creates |= _words == 1 && text == "CREATE";
        IsBlock |= (_words == 1 && text is "BEGIN" or "DECLARE")
            || (_creates && _words <= 5 && text is "FUNCTION" or "PROCEDURE" or "PACKAGE" or "TRIGGER");
        var opens = IsBlock && _last != "END" && text is "BEGIN" or "CASE" or "IF" or "LOOP";
        _depth += opens ? 1 : text == "END" ? -1 : 0;
        _begun |= opens && text == "BEGIN";
        _last = text;
        return false;
    }

    /// <summary>Whether a semicolon here ends the statement.</summary>
    public bool EndsAtSemicolon()
    {
        _last = "";
        return !IsBlock || (_begun && _depth <= 0);
    }

    /// <summary>Begins the next statement.</summary>
    public void Reset() => (_words, _depth, _creates, _last, _begun, IsBlock) = (0, 0, false, "", false, false);
}
