using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Baseline;

/// <summary>A leg of a template transfer that is not posted yet.</summary>
internal readonly record struct DraftLeg(RailPlan Rail, DemoAccount Account, long Cents, bool IsCredit, int Second, int Turn = 0);
