using QsGen.Demo.Accounts;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Scenarios;

/// <summary>A rail with one kind of account for each of its legs, on which a scenario can post without breaking any rule.</summary>
/// <param name="Rail">The rail.</param>
/// <param name="Debit">An account of the kind that is debited.</param>
/// <param name="Credit">An account of the kind that is credited.</param>
internal sealed record Route(RailPlan Rail, DemoAccount Debit, DemoAccount Credit);
