namespace QsGen.Database.Dialects;

/// <content>Base tables that a feed fills in another shape.</content>
internal abstract partial class SqlDialect
{
    private const string ReadThroughView = "feed_";

    /// <summary>The tables of another shape that the feed fills; null where it fills ours.</summary>
    public FeedShape? Feed { get; private set; }

    /// <summary>The same engine, for tables of whoever fills them.</summary>
    public SqlDialect WithoutFeed()
    {
        var own = (SqlDialect)MemberwiseClone();
        own.Feed = null;
        return own;
    }

    // Their tables may bear the institution's prefix, and have the names already.
    private string ReadAs(string shortName) =>
        Feed is not null && FeedShape.Tables.Contains(shortName) ? ReadThroughView + shortName : shortName;
}
