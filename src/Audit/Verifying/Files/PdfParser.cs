using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace QsGen.Audit.Verifying.Files;

/// <summary>Reads values from a file's bytes. It gives up at the first thing that is not as it should be.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="position">Where to begin.</param>
internal sealed class PdfParser(ReadOnlyMemory<byte> bytes, int position)
{
    private const int DeepestNesting = 64;
    private const int LongestNumber = 20;
    private const NumberStyles NumberForm = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Where the next byte is.</summary>
    public int Position { get; private set; } = position;

    /// <summary>Reads a value.</summary>
    /// <exception cref="PdfShapeException">There is none.</exception>
    public PdfValue ReadValue() => ReadValue(0);

    /// <summary>Goes on over a word that must be there.</summary>
    /// <exception cref="PdfShapeException">It is not there.</exception>
    public void Expect(string word)
    {
        var span = bytes.Span;
        if (Position + word.Length > span.Length || !span.Slice(Position, word.Length).SequenceEqual(Encoding.Latin1.GetBytes(word)))
        {
            throw Wrong($"'{word.Trim()}' is missing");
        }

        Position += word.Length;
    }

    /// <summary>Goes on over a word if it is there.</summary>
    public bool TryExpect(string word)
    {
        var span = bytes.Span;
        if (Position + word.Length > span.Length || !span.Slice(Position, word.Length).SequenceEqual(Encoding.Latin1.GetBytes(word)))
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    /// <summary>Goes on over white space and remarks.</summary>
    public void SkipSpace()
    {
        for (var span = bytes.Span; Position < span.Length; Position++)
        {
            if (span[Position] == '%')
            {
                while (Position < span.Length && span[Position] is not ((byte)'\n' or (byte)'\r'))
                {
                    Position++;
                }

                Position--;
            }
            else if (!IsSpace(span[Position]))
            {
                return;
            }
        }
    }

    /// <summary>Reads a whole number that is not negative.</summary>
    public int ReadCount()
    {
        SkipSpace();
        var start = Position;
        while (Peek() is >= '0' and <= '9')
        {
            Position++;
        }

        return int.TryParse(Ascii(start, Position), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong("a number is missing");
    }

    /// <summary>Says what is wrong here.</summary>
    public PdfShapeException Wrong(string message) => new(message, Position);

    private PdfValue ReadValue(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw Wrong("values are nested too deeply");
        }

        SkipSpace();
        switch (Peek())
        {
            case '/':
                return ReadName();
            case '(':
                return ReadText();
            case '[':
                return ReadList(depth);
            case '<':
                return Peek(1) == '<' ? ReadDictionary(depth) : ReadHexadecimal();
            case '+' or '-' or '.' or (>= '0' and <= '9'):
                return ReadNumberOrReference();
            default:
                return ReadWord();
        }
    }

    private PdfWord ReadWord()
    {
        foreach (var word in (string[])["true", "false", "null"])
        {
            if (TryExpect(word))
            {
                return new PdfWord(word);
            }
        }

        throw Wrong("there is no value");
    }

    private PdfName ReadName()
    {
        var text = new StringBuilder();
        for (Position++; Peek() is var next && next >= 0 && !IsSpace((byte)next) && !IsDelimiter((byte)next); Position++)
        {
            if (next != '#')
            {
                text.Append((char)next);
                continue;
            }

            text.Append((char)((Digit(Peek(1)) << 4) | Digit(Peek(2))));
            Position += 2;
        }

        return new PdfName(text.ToString());
    }

    private PdfValue ReadNumberOrReference()
    {
        var start = Position;
        while (Peek() is '+' or '-' or '.' or (>= '0' and <= '9'))
        {
            Position++;
        }

        if (Position - start > LongestNumber
            || !decimal.TryParse(Ascii(start, Position), NumberForm, CultureInfo.InvariantCulture, out var number))
        {
            throw Wrong("a number is malformed");
        }

        var after = Position;
        if (number >= 0 && number <= int.MaxValue && decimal.IsInteger(number) && TryExpect(" 0 R"))
        {
            return new PdfReference((int)number);
        }

        Position = after;
        return new PdfNumber(number);
    }

    private PdfString ReadHexadecimal()
    {
        Position++;
        var digits = new List<byte>();
        for (; Peek() != '>'; Position++)
        {
            if (Peek() is var next && next >= 0 && !IsSpace((byte)next))
            {
                digits.Add((byte)Digit(next));
            }
            else if (next < 0)
            {
                throw Wrong("a string has no end");
            }
        }

        Position++;
        var text = ImmutableArray.CreateBuilder<byte>((digits.Count + 1) / 2);
        for (var index = 0; index < digits.Count; index += 2)
        {
            text.Add((byte)((digits[index] << 4) | (index + 1 < digits.Count ? digits[index + 1] : 0)));
        }

        return new PdfString(text.ToImmutable());
    }

    private PdfString ReadText()
    {
        var text = ImmutableArray.CreateBuilder<byte>();
        var open = 0;
        for (Position++; ; Position++)
        {
            var next = Peek();
            if (next < 0)
            {
                throw Wrong("a string has no end");
            }

            if (next == ')' && open-- == 0)
            {
                Position++;
                return new PdfString(text.ToImmutable());
            }

            open += next == '(' ? 1 : 0;
            if (next == '\\')
            {
                Position++;
                ReadEscaped(text);
            }
            else
            {
                text.Add((byte)next);
            }
        }
    }

    private void ReadEscaped(ImmutableArray<byte>.Builder text)
    {
        switch (Peek())
        {
            case 'n':
                text.Add((byte)'\n');
                break;
            case 'r':
                text.Add((byte)'\r');
                break;
            case 't':
                text.Add((byte)'\t');
                break;
            case 'b':
                text.Add((byte)'\b');
                break;
            case 'f':
                text.Add((byte)'\f');
                break;
            case '\r':
                Position += Peek(1) == '\n' ? 1 : 0;
                break;
            case '\n':
                break;
            case >= '0' and <= '7':
                var code = 0;
                for (var count = 0; count < 3 && Peek() is >= '0' and <= '7'; count++, Position++)
                {
                    code = (code * 8) + Peek() - '0';
                }

                Position--;
                text.Add((byte)(code & 0xFF));
                break;
            case < 0:
                throw Wrong("a string has no end");
            default:
                text.Add((byte)Peek());
                break;
        }
    }

    private PdfList ReadList(int depth)
    {
        Position++;
        var items = ImmutableArray.CreateBuilder<PdfValue>();
        for (SkipSpace(); Peek() != ']'; SkipSpace())
        {
            items.Add(ReadValue(depth + 1));
        }

        Position++;
        return new PdfList(items.ToImmutable());
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        Position += 2;
        var entries = ImmutableSortedDictionary.CreateBuilder<string, PdfValue>(StringComparer.Ordinal);
        for (SkipSpace(); Peek() == '/'; SkipSpace())
        {
            var name = ReadName().Text;
            if (!entries.TryAdd(name, ReadValue(depth + 1)))
            {
                throw Wrong($"/{name} is there twice");
            }
        }

        Expect(">>");
        return new PdfDictionary(entries.ToImmutable());
    }

    private int Digit(int character) =>
        character is >= 0 and <= 0x7F && char.IsAsciiHexDigit((char)character)
            ? Convert.ToInt32(((char)character).ToString(), 16)
            : throw Wrong("a hexadecimal digit is missing");

    private int Peek(int ahead = 0) => Position + ahead < bytes.Length ? bytes.Span[Position + ahead] : -1;

    private string Ascii(int start, int end) => Encoding.Latin1.GetString(bytes.Span[start..end]);

    private static bool IsSpace(byte character) => character is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte character) => "()<>[]{}/%"u8.Contains(character);
}
