namespace QsGen.Database.Feed;

/// <summary>One rule of the contract that the institution's feed must keep.</summary>
/// <param name="Id">A stable name, also of the template under <c>Sql/Feed</c> that finds the rows in breach.</param>
/// <param name="Problem">What a finding means.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record FeedRule(string Id, string Problem, string Remedy)
{
    /// <summary>The resource name of its query.</summary>
    public string Template => $"Sql/Feed/{Id}.sql";
}
