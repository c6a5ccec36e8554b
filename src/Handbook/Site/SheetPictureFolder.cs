using QsGen.Handbook.References;
using QsGen.Viewer.Definitions;

namespace QsGen.Handbook.Site;

/// <summary>A folder with pictures of sheets, as <c>docs screenshot</c> takes them; a list in it says which definition each
/// shows.</summary>
/// <param name="folder">The folder's full path.</param>
internal sealed class SheetPictureFolder(string folder)
{
    /// <summary>The looks in which each sheet is taken.</summary>
    public static readonly string[] Looks = ["light", "dark"];

    private const string List = "pictures.txt";

    /// <summary>The name of a picture's file.</summary>
    /// <param name="app">The dashboard's short name.</param>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="look">Light or dark.</param>
    public static string NameOf(string app, string sheet, string look) => $"{app}.{ReferenceBook.Slug(sheet)}.{look}.png";

    /// <summary>Tells a sheet's definition from every other one.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="institution">The institution's text, which what is shown follows from.</param>
    public static string MarkOf(SheetDefinition sheet, string institution)
    {
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        foreach (var part in sheet.Visuals.Select(visual => visual.Body.Element.GetRawText())
            .Concat(sheet.TextBoxes.Select(box => box.Content)).Concat(sheet.Controls.Select(control => control.Title))
            .Append(sheet.Layout.Exists ? sheet.Layout.Element.GetRawText() : "").Append(institution))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{part}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>A picture's bytes; null when it was not taken.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    public byte[]? Read(string name) => File.Exists(Path.Combine(folder, name)) ? File.ReadAllBytes(Path.Combine(folder, name)) : null;

    /// <summary>The marks of what the pictures show, by file; empty when nothing was taken.</summary>
    /// <exception cref="IOException">The list can't be read.</exception>
    public IReadOnlyDictionary<string, string> Marks() => File.Exists(Path.Combine(folder, List))
        ? File.ReadLines(Path.Combine(folder, List)).Select(line => line.Split(' ', 2)).Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal)
        : [];

    /// <summary>Puts a picture there.</summary>
    /// <exception cref="IOException">The folder can't be written.</exception>
    public async Task WriteAsync(string name, string mark, byte[] picture, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, name), picture, cancellationToken);
        var marks = new SortedDictionary<string, string>(Marks().ToDictionary(), StringComparer.Ordinal) { [name] = mark };
        await File.WriteAllLinesAsync(
            Path.Combine(folder, List), marks.Select(one => $"{one.Value} {one.Key}"), cancellationToken);
    }
}
