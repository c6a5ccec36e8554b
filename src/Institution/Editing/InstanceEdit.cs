namespace QsGen.Institution.Editing;

/// <summary>Writes the prefix into the text of an institution that names none.</summary>
internal static class InstanceEdit
{
    /// <summary>The text with the prefix before its first key; the text itself when it names one already.</summary>
    /// <param name="yaml">A valid institution.</param>
    /// <param name="prefix">The prefix.</param>
    public static string Set(string yaml, InstanceName prefix) =>
        TopKeyEdit.Has(yaml, Format.Keys.Instance) ? yaml : TopKeyEdit.Set(yaml, Format.Keys.Instance, prefix.Value);
}
