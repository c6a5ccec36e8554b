using System.Text;
using QsGen.Institution;

namespace QsGen.Tests.Institution.Writing;

/// <summary>Writes block-style YAML line by line.</summary>
internal sealed class YamlLines
{
    private const int Step = 2;

    // Readers need not accept longer keys in the short form.
    private const int MaxKeyLength = 120;

    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _isItem;

    /// <summary>Writes <c>key: value</c>; nothing when the value is null.</summary>
    /// <param name="key">The key's text, unquoted.</param>
    /// <param name="value">The value as YAML, on one line.</param>
    public YamlLines Entry(string key, string? value)
    {
        if (value is not null)
        {
            Key(key);
            _text.Append(' ').Append(value).Append('\n');
        }

        return this;
    }

    /// <summary>Writes a text under a key, as a literal block when it has several lines; nothing when it is null.</summary>
    public YamlLines Prose(string key, string? text)
    {
        if (text is null || !YamlQuoting.IsBlock(text))
        {
            return Entry(key, text is null ? null : YamlQuoting.Scalar(text));
        }

        Key(key);
        var body = text.TrimEnd('\n');
        var chomping = (text.Length - body.Length) switch { 0 => "-", 1 => "", _ => "+" };
        _text.Append(" |").Append(chomping).Append('\n');
        var lines = text.Length - body.Length > 1 ? text[..^1] : body;
        foreach (var line in lines.Split('\n'))
        {
            _text.Append(' ', line.Length == 0 ? 0 : _indent + Step).Append(line).Append('\n');
        }

        return this;
    }

    /// <summary>Writes a key with a mapping below it.</summary>
    public YamlLines Mapping(string key, Action write)
    {
        Key(key);
        _text.Append('\n');
        _indent += Step;
        write();
        _indent -= Step;
        return this;
    }

    /// <summary>Writes a key with a list of mappings below it; nothing when there are none.</summary>
    public YamlLines Items<T>(string key, ValueList<T> items, Action<T> write)
    {
        if (items.IsEmpty)
        {
            return this;
        }

        return Mapping(key, () =>
        {
            foreach (var item in items)
            {
                _isItem = true;
                _indent += Step;
                write(item);
                _indent -= Step;
            }
        });
    }

    /// <summary>Lets the next entry begin another mapping of the list that is being written.</summary>
    public void NextItem() => _isItem = true;

    /// <summary>Everything written.</summary>
    public override string ToString() => _text.ToString();

    private void Key(string key)
    {
        _text.Append(' ', _isItem ? _indent - Step : _indent).Append(_isItem ? "- " : "");
        _isItem = false;
        var spelled = YamlQuoting.Scalar(key);
        if (spelled.Length <= MaxKeyLength)
        {
            _text.Append(spelled).Append(':');
            return;
        }

        _text.Append("? ").Append(spelled).Append('\n').Append(' ', _indent).Append(':');
    }
}
