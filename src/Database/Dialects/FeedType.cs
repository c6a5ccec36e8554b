namespace QsGen.Database.Dialects;

/// <summary>The transfer type of a rail's legs.</summary>
/// <param name="Rail">The rail.</param>
/// <param name="Type">The transfer type.</param>
internal sealed record FeedType(string Rail, string Type);
