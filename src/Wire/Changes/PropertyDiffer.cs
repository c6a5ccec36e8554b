namespace QsGen.Wire.Changes;

/// <summary>Compares two property bags; secret marks alone are no difference, an unknown value always is one.</summary>
internal static class PropertyDiffer
{
    /// <summary>The innermost places that differ, in the order of the document.</summary>
    public static IReadOnlyList<Difference> Compare(PropertyObject olds, PropertyObject news)
    {
        var differences = new List<Difference>();
        Compare(PropertyPath.Root, olds, news, differences);
        return differences;
    }

    private static void Compare(PropertyPath path, PropertyValue? olds, PropertyValue? news, List<Difference> differences)
    {
        switch (Bare(olds), Bare(news))
        {
            case (null, null):
                break;
            case (null, _):
                differences.Add(new Difference(path, DifferenceKind.Add, null, news));
                break;
            case (_, null):
                differences.Add(new Difference(path, DifferenceKind.Delete, olds, null));
                break;
            case (PropertyObject old, PropertyObject current):
                foreach (var key in old.Keys.Union(current.Keys).Order(StringComparer.Ordinal))
                {
                    Compare(path.Key(key), Hidden(olds, old.Find(key)), Hidden(news, current.Find(key)), differences);
                }

                break;
            case (PropertyArray old, PropertyArray current):
                for (var i = 0; i < Math.Max(old.Items.Length, current.Items.Length); i++)
                {
                    Compare(path.Index(i), Hidden(olds, ItemAt(old, i)), Hidden(news, ItemAt(current, i)), differences);
                }

                break;
            case var (old, current):
                if (!old.Equals(current) || current.ContainsUnknowns)
                {
                    differences.Add(new Difference(path, DifferenceKind.Update, olds, news));
                }

                break;
        }
    }

    private static PropertyValue? Bare(PropertyValue? value) => value?.WithoutOutputs() switch
    {
        PropertySecret secret => secret.Value,
        var other => other,
    };

    /// <summary>What a secret document holds stays a secret, so that no part of it is shown.</summary>
    private static PropertyValue? Hidden(PropertyValue? document, PropertyValue? part) =>
        document is PropertySecret ? part?.AsSecret() : part;

    private static PropertyValue? ItemAt(PropertyArray list, int index) => index < list.Items.Length ? list.Items[index] : null;
}
