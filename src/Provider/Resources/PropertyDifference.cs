using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Provider.Resources;

/// <summary>One property that a diff found changed.</summary>
/// <param name="Property">Its name.</param>
/// <param name="Kind">Added, removed or changed.</param>
/// <param name="Replaces">Whether the resource must be made anew for it.</param>
/// <param name="IsInput">Whether the old and new inputs differ; else reality, as the state has it, differs from what is wanted.</param>
internal sealed record PropertyDifference(string Property, DifferenceKind Kind, bool Replaces = false, bool IsInput = true)
{
    /// <summary>How an input changed, or null when it did not; secret marks do not count.</summary>
    public static PropertyDifference? Between(string property, PropertyObject olds, PropertyObject news, bool replaces = false)
    {
        var (before, after) = (olds.Find(property)?.WithoutSecrets(), news.Find(property)?.WithoutSecrets());
        return (before, after) switch
        {
            (null or PropertyNull, null or PropertyNull) => null,
            (null or PropertyNull, _) => new(property, DifferenceKind.Add, replaces),
            (_, null or PropertyNull) => new(property, DifferenceKind.Delete, replaces),
            _ when before.Equals(after) => null,
            _ => new(property, DifferenceKind.Update, replaces),
        };
    }
}
