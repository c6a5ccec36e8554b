using QsGen.Institution;

namespace QsGen.Database.Feed;

/// <summary>An account that examples post to.</summary>
/// <param name="Id">A declared account's id, or a sentinel for an instance of an account template.</param>
/// <param name="Name">Its display name.</param>
/// <param name="Role">Its role.</param>
/// <param name="Scope">Its scope as the tables hold it.</param>
/// <param name="ParentRole">The role of the account above it.</param>
/// <param name="ExpectedBalance">The balance it must end each day at.</param>
internal sealed record ExampleAccount(
    string Id, string Name, RoleName Role, string Scope, RoleName? ParentRole, decimal? ExpectedBalance);
