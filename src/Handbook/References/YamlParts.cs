using System.Collections.Immutable;
using QsGen.Institution.Format;

namespace QsGen.Handbook.References;

/// <summary>The kinds of mappings of an institution's file, outermost first, from the declarations that its reader goes by.</summary>
internal static class YamlParts
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<EntityFormat> All { get; } = [.. Below(InstitutionFormat.Root).Distinct()];

    private static IEnumerable<EntityFormat> Below(EntityFormat entity) =>
        entity.Keys.Select(key => key.Entity).OfType<EntityFormat>().SelectMany(Below).Prepend(entity);
}
