using QsGen.Institution;

namespace QsGen.Sql.Feed;

/// <summary>A field that a posted leg of a rail must carry.</summary>
/// <param name="Rail">The rail.</param>
/// <param name="Key">The metadata key; for <paramref name="IsParent"/> the name that institutions give that requirement.</param>
/// <param name="IsParent">True when the field is the column of the parent transfer and not metadata.</param>
internal sealed record FeedRequirement(RailName Rail, MetadataKey Key, bool IsParent)
{
    private static readonly MetadataKey ParentTransfer = new("parent_transfer_id");

    /// <summary>The fields of one rail by code point: what it lists itself, the keys of its templates, and the parent transfer
    /// when a chain requires the rail or one of its templates.</summary>
    public static IEnumerable<FeedRequirement> Of(Rail rail, InstitutionModel institution)
    {
        var templates = institution.TransferTemplates.Where(template => template.LegRails.Contains(rail.Name)).ToList();
        var endpoints = templates.Select(template => template.Name.Value).Append(rail.Name.Value).ToHashSet(StringComparer.Ordinal);
        var isChild = institution.Chains.Any(entry => entry.Required && endpoints.Contains(entry.Child.Value));
        return rail.PostedRequirements
            .Concat(templates.SelectMany(template => template.TransferKey))
            .Concat(isChild ? [ParentTransfer] : [])
            .Distinct()
            .Order()
            .Select(key => new FeedRequirement(rail.Name, key, key == ParentTransfer));
    }
}
