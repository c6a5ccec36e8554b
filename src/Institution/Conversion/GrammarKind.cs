namespace QsGen.Institution.Conversion;

/// <summary>The grammars that institutions are written in.</summary>
internal enum GrammarKind
{
    /// <summary>This program's: an instance, transfer types, one child per chain entry where that says all.</summary>
    Ours,

    /// <summary>That of the field's release 16: no instance, the rail's name as type, children, limits on rails.</summary>
    Sixteen,
}
