namespace QsGen.Handbook.Authoring;

/// <summary>Files that are built into this room.</summary>
internal static class HandbookResource
{
    /// <summary>The text of one.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public static string Text(string name)
    {
        using var stream = typeof(HandbookResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
