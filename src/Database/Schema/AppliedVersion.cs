namespace QsGen.Database.Schema;

/// <summary>What the schema table says about the last time that the schema was applied.</summary>
/// <param name="Id">Counts up.</param>
/// <param name="Facts">The fingerprint of the institution's facts.</param>
/// <param name="Objects">The fingerprint of the declared objects.</param>
/// <param name="Format">The form of the tables, see <see cref="SchemaFormat"/>.</param>
/// <param name="Program">The version of the program that applied it; null when it says none.</param>
internal sealed record AppliedVersion(long Id, string Facts, string Objects, int Format, string? Program)
{
    /// <summary>The program as messages name it.</summary>
    public string WriterInWords => Program is null ? "a QsGen from before its first release" : $"QsGen {Program}";

    /// <summary>Whether another one was applied for the same, whoever did it and when.</summary>
    public bool IsLike(AppliedVersion other) =>
        (Facts, Objects, Format) == (other.Facts, other.Objects, other.Format);
}
