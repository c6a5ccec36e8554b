namespace QsGen.Wire.Changes;

/// <summary>A part of a document that people have a word for.</summary>
/// <param name="Word">What it is, such as <c>sheet</c>, <c>visual</c>, <c>column</c>.</param>
/// <param name="Name">Its title or name, else its id.</param>
/// <param name="Id">Its id.</param>
internal sealed record DocumentPart(string Word, string Name, string Id)
{
    public override string ToString() => $"{Word} '{Name}'";
}
