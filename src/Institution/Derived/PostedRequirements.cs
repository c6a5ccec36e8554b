namespace QsGen.Institution.Derived;

/// <summary>Which fields must be present before a leg may be posted.</summary>
public static class PostedRequirements
{
    /// <summary>The field that a child of a required chain entry must carry.</summary>
    public static readonly MetadataKey ParentTransferId = new("parent_transfer_id");

    /// <summary>
    /// The rail's own requirements, the transfer key of every template it is a leg of, and <see cref="ParentTransferId"/>
    /// when a required chain entry leads to the rail or to such a template. Distinct and sorted ordinally.
    /// </summary>
    /// <exception cref="ArgumentException">No rail has that name.</exception>
    public static ValueList<MetadataKey> PostedRequirementsOf(this InstitutionFacts facts, RailName name)
    {
        var rail = facts.Rail(name) ?? throw new ArgumentException($"No rail is named '{name}'.", nameof(name));
        var templates = facts.TemplatesWithLeg(name).ToList();
        var endpoints = templates.Select(template => template.Name.Value).Append(name.Value).ToHashSet(StringComparer.Ordinal);
        var isChild = facts.Model.Chains.Any(entry => entry.Required && endpoints.Contains(entry.Child.Value));
        IEnumerable<MetadataKey> fromChains = isChild ? [ParentTransferId] : [];
        return rail.PostedRequirements
            .Concat(templates.SelectMany(template => template.TransferKey))
            .Concat(fromChains)
            .Distinct()
            .Order()
            .ToValueList();
    }
}
