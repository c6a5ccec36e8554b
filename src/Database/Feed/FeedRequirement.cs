using QsGen.Institution;
using QsGen.Institution.Derived;

namespace QsGen.Database.Feed;

/// <summary>A field that a posted leg of a rail must carry.</summary>
/// <param name="Rail">The rail.</param>
/// <param name="Key">The metadata key, or the name that stands for the parent transfer.</param>
internal sealed record FeedRequirement(RailName Rail, MetadataKey Key)
{
    /// <summary>True when the field is the column of the parent transfer and not metadata.</summary>
    public bool IsParent => Key == PostedRequirements.ParentTransferId;
}
