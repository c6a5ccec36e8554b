using Kind = QsGen.Wire.Rpc.PropertyDiff.Types.Kind;

namespace QsGen.Wire.Changes;

/// <summary>Kinds of differences as a detailed diff names them: with whether the resource is replaced for it.</summary>
internal static class DetailedKinds
{
    /// <summary>The protocol's word.</summary>
    public static Kind Of(DifferenceKind kind, bool replaces) => (kind, replaces) switch
    {
        (DifferenceKind.Add, false) => Kind.Add,
        (DifferenceKind.Add, true) => Kind.AddReplace,
        (DifferenceKind.Delete, false) => Kind.Delete,
        (DifferenceKind.Delete, true) => Kind.DeleteReplace,
        (DifferenceKind.Update, false) => Kind.Update,
        (DifferenceKind.Update, true) => Kind.UpdateReplace,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of difference"),
    };

    /// <summary>What the protocol's word means; null for a word that is not known.</summary>
    public static (DifferenceKind Kind, bool Replaces)? Read(Kind kind) => kind switch
    {
        Kind.Add => (DifferenceKind.Add, false),
        Kind.AddReplace => (DifferenceKind.Add, true),
        Kind.Delete => (DifferenceKind.Delete, false),
        Kind.DeleteReplace => (DifferenceKind.Delete, true),
        Kind.Update => (DifferenceKind.Update, false),
        Kind.UpdateReplace => (DifferenceKind.Update, true),
        _ => null,
    };
}
