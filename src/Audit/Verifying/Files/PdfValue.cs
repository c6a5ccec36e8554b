using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace QsGen.Audit.Verifying.Files;

/// <summary>A value in a PDF file (ISO 32000-1, 7.3). Two that mean the same have the same text.</summary>
internal abstract record PdfValue;

/// <summary>A word: <c>true</c>, <c>false</c>, <c>null</c>.</summary>
/// <param name="Text">The word.</param>
internal sealed record PdfWord(string Text) : PdfValue
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>A number.</summary>
/// <param name="Value">The number.</param>
internal sealed record PdfNumber(decimal Value) : PdfValue
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("0.##########", CultureInfo.InvariantCulture);
}

/// <summary>A name.</summary>
/// <param name="Text">Its characters, without the slash.</param>
internal sealed record PdfName(string Text) : PdfValue
{
    /// <inheritdoc/>
    public override string ToString() => $"/{Text}";
}

/// <summary>A string.</summary>
/// <param name="Bytes">What it holds.</param>
internal sealed record PdfString(ImmutableArray<byte> Bytes) : PdfValue
{
    /// <summary>The text that it holds.</summary>
    public string Text => Bytes is [0xFE, 0xFF, ..]
        ? Encoding.BigEndianUnicode.GetString(Bytes.AsSpan()[2..])
        : Encoding.Latin1.GetString(Bytes.AsSpan());

    /// <inheritdoc/>
    public override string ToString() => $"<{Convert.ToHexString(Bytes.AsSpan())}>";
}

/// <summary>A reference to an object.</summary>
/// <param name="Number">The object.</param>
internal sealed record PdfReference(int Number) : PdfValue
{
    /// <inheritdoc/>
    public override string ToString() => $"{Number} 0 R";
}

/// <summary>A list.</summary>
/// <param name="Items">What is in it.</param>
internal sealed record PdfList(ImmutableArray<PdfValue> Items) : PdfValue
{
    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(' ', Items)}]";
}

/// <summary>Values by their names.</summary>
/// <param name="Entries">The values.</param>
internal record PdfDictionary(ImmutableSortedDictionary<string, PdfValue> Entries) : PdfValue
{
    /// <summary>A value, or null when there is none of the name or of the kind.</summary>
    public T? Get<T>(string name)
        where T : PdfValue => Entries.GetValueOrDefault(name) as T;

    /// <summary>The same without some entries.</summary>
    public string Without(params IEnumerable<string> names) => new PdfDictionary(Entries.RemoveRange(names)).ToString();

    /// <inheritdoc/>
    public override string ToString() => $"<<{string.Join(' ', Entries.Select(entry => $"/{entry.Key} {entry.Value}"))}>>";
}

/// <summary>Bytes with what is said of them.</summary>
/// <param name="Entries">What is said of them.</param>
/// <param name="Bytes">The bytes as the file has them.</param>
internal sealed record PdfStream(ImmutableSortedDictionary<string, PdfValue> Entries, ReadOnlyMemory<byte> Bytes) : PdfDictionary(Entries)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{new PdfDictionary(Entries)}{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Bytes.Span))}";
}
