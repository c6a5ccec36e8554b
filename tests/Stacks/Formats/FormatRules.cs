namespace QsGen.Tests.Stacks.Formats;

/// <summary>When the number of the tables' form has to go up, and when a stack of it has to be kept.</summary>
/// <param name="Current">The form that the program declares.</param>
/// <param name="Version">The version of the program.</param>
/// <param name="IsReleased">Whether that version is a heading of the change log: it goes out with this commit, or went before.</param>
/// <param name="Objects">The fingerprint of the tables that the program declares.</param>
internal sealed record FormatRules(int Current, string Version, bool IsReleased, string Objects)
{
    /// <summary>What is to be done; null when all is well.</summary>
    /// <param name="kept">The formats that a stack is kept of.</param>
    /// <param name="writer">The version that made the stack of the current format; null without one.</param>
    /// <param name="objects">The fingerprint of that stack's tables.</param>
    public string? Complaint(IReadOnlyCollection<int> kept, string? writer, string? objects)
    {
        if (Enumerable.Range(0, Current).Except(kept).ToArray() is { Length: > 0 } missing)
        {
            return $"no stack is kept of format {string.Join(", ", missing)}: tests/Stacks/Formats/README.md";
        }

        if (IsReleased && !kept.Contains(Current))
        {
            return $"version {Version} is released and no stack is kept of its format {Current}: tests/Stacks/Formats/README.md";
        }

        return writer is not null && writer != Version && objects != Objects
            ? $"the tables differ from those of version {writer}, and SchemaFormat.Current is still {Current}: count it up"
            : null;
    }
}
