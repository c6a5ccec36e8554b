namespace QsGen.Tests.Database.Refresh;

/// <summary>An account that a random feed posts to.</summary>
internal sealed record FeedAccount(string Id, string Name, string? Role, string Scope, string? ParentRole, int StartHour);
