using QsGen.Handbook.Authoring;

namespace QsGen.Handbook.Lists;

/// <summary>The changelog, which is kept beside the code.</summary>
internal static class ReleaseNotes
{
    /// <summary>The releases as Markdown, without the changelog's own title and without links to elsewhere.</summary>
    public static string Write()
    {
        var text = HandbookResource.Text("Handbook/CHANGELOG.md").ReplaceLineEndings("\n");
        return text.IndexOf("\n## ", StringComparison.Ordinal) is >= 0 and var at ? text[at..] : text;
    }
}
