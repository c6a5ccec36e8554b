using QsGen.Database.Feed;
using QsGen.Database.Schema;

namespace QsGen.Tests.Database.Feed;

internal sealed class FeedRuleNamesTests
{
    [Test]
    public void Rules_Ids_AreNoNamesOfRelations() => Assert.That(
        FeedRules.All.Select(rule => rule.Id.Replace('-', '_')).Intersect(DatabaseSchema.Tables.Select(table => table.ShortName)),
        Is.Empty,
        "a name means one thing: a relation's rows are figures of a dashboard, a feed check's are mistakes of the feed");
}
