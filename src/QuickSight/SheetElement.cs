namespace QsGen.QuickSight;

/// <summary>What stands in the grid of a sheet: a visual or a text box.</summary>
/// <remarks>Controls are not part of the grid.</remarks>
internal abstract class SheetElement : ITreeNode
{
    private protected SheetElement(SourceLine origin) => Origin = origin;

    /// <summary>The line that wrote this element.</summary>
    public SourceLine Origin { get; }

    /// <summary>API word for the kind of layout element.</summary>
    internal abstract string ElementType { get; }

    /// <summary>Kind and title or id, for messages.</summary>
    public abstract string Describe();
}
