using System.Collections.Immutable;

namespace QsGen.Audit.Verifying.Files;

/// <summary>A file as of one of its revisions.</summary>
/// <param name="file">The file's bytes.</param>
/// <param name="sections">The cross-references up to that revision, the newest first.</param>
internal sealed class PdfView(ReadOnlyMemory<byte> file, ImmutableArray<PdfSection> sections)
{
    private readonly Dictionary<int, ImmutableArray<PdfValue>> _packed = [];
    private readonly HashSet<int> _open = [];

    /// <summary>The cross-references, the newest first.</summary>
    public ImmutableArray<PdfSection> Sections => sections;

    /// <summary>The catalog.</summary>
    public PdfDictionary Catalog => Resolve<PdfDictionary>(sections[0].Trailer.Entries.GetValueOrDefault("Root"));

    /// <summary>Where an object lies, or null when there is none of the number.</summary>
    public PdfEntry? EntryOf(int number)
    {
        foreach (var section in sections)
        {
            if (section.Entries.TryGetValue(number, out var entry))
            {
                return entry.IsThere ? entry : null;
            }
        }

        return null;
    }

    /// <summary>An object.</summary>
    /// <exception cref="PdfShapeException">There is none of the number, or it is broken.</exception>
    public PdfValue Get(int number)
    {
        var entry = EntryOf(number) ?? throw new PdfShapeException($"object {number} is missing", 0);
        if (!_open.Add(number))
        {
            throw new PdfShapeException($"object {number} needs itself", entry.Place);
        }

        try
        {
            if (entry.IsPacked)
            {
                var packed = Packed(entry.Place);
                return entry.Index < packed.Length ? packed[entry.Index] : throw new PdfShapeException($"object {number} is missing", 0);
            }

            var (found, value, _) = PdfSections.ReadObject(file, entry.Place, LengthOf);
            return found == number ? value : throw new PdfShapeException($"object {found} is where {number} belongs", entry.Place);
        }
        finally
        {
            _open.Remove(number);
        }
    }

    /// <summary>What a value stands for, if it is of a kind.</summary>
    /// <exception cref="PdfShapeException">It is of another kind, or missing.</exception>
    public T Resolve<T>(PdfValue? value)
        where T : PdfValue
    {
        var meant = value is PdfReference reference ? Get(reference.Number) : value;
        return meant as T ?? throw new PdfShapeException($"a {typeof(T).Name[3..].ToLowerInvariant()} is missing", 0);
    }

    /// <summary>What a value stands for, if it is of a kind; else null.</summary>
    public T? Find<T>(PdfValue? value)
        where T : PdfValue =>
        (value is not PdfReference reference ? value : EntryOf(reference.Number) is null ? null : Get(reference.Number)) as T;

    /// <summary>The length of a stream that is an object of its own.</summary>
    public int LengthOf(PdfReference reference) =>
        Get(reference.Number) is PdfNumber { Value: >= 0 and <= int.MaxValue } number
            ? (int)number.Value
            : throw new PdfShapeException("a stream has no length", 0);

    private ImmutableArray<PdfValue> Packed(int number)
    {
        if (_packed.TryGetValue(number, out var known))
        {
            return known;
        }

        if (EntryOf(number) is not { IsPacked: false } entry || Get(number) is not PdfStream stream
            || stream.Get<PdfNumber>("N") is not { Value: >= 0 and <= 65536 } count
            || stream.Get<PdfNumber>("First") is not { Value: >= 0 and <= int.MaxValue } first)
        {
            throw new PdfShapeException($"object stream {number} is missing", 0);
        }

        var bytes = PdfStreams.Unpack(stream, entry.Place);
        var index = new PdfParser(bytes, 0);
        var values = ImmutableArray.CreateBuilder<PdfValue>();
        for (var place = 0; place < count.Value; place++)
        {
            index.ReadCount();
            var offset = (long)first.Value + index.ReadCount();
            values.Add(offset < bytes.Length
                ? new PdfParser(bytes, (int)offset).ReadValue()
                : throw new PdfShapeException($"object stream {number} is too short", entry.Place));
        }

        return _packed[number] = values.ToImmutable();
    }
}
