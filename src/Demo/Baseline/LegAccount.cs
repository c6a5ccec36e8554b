using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>A leg of a template with the account that it posts to.</summary>
/// <param name="Rail">The leg's rail.</param>
/// <param name="Account">The account.</param>
internal readonly record struct LegAccount(RailPlan Rail, DemoAccount Account);
