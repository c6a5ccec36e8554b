using QsGen.Institution;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Refresh;

/// <summary>A feed that brings every kind of change at once: no step of an incremental refresh is without work.</summary>
internal static class EverythingChanges
{
    private const string Correction = "TechnicalCorrection";

    // With figures that are usual, so that relations of what is not have work too.
    private static readonly InstitutionModel Usual = Default with
    {
        Rails =
        [
            .. Default.Rails.Select(rail => rail.Name.Value switch
            {
                "DepositIn" => rail with { TypicalFirings = new(FiringPeriod.BusinessDay, 1, 2) },
                "PayOut" => rail with { TypicalAmounts = new(12.5m, 1000) },
                _ => rail,
            }),
        ],
    };

    /// <summary>Some days by chance, and what they leave out.</summary>
    public static FeedStory Story { get; } = Make();

    private static FeedStory Make()
    {
        var days = new HarborDays(101);
        List<object> before = [.. Batches(days, 6)], since = [.. Batches(days, 4)];
        CapsOfADay(before, since);
        StoriesOfLegs(before, since);
        StoriesOfPairs(before, since);
        StoriesOfDuplicates(before, since);
        StoriesOfDays(before, since);
        StoriesOfControlTotals(before, since);
        StoriesOfParentsAndStarts(before, since);
        return new(Usual, [.. before], [.. since], AsOfDay: 10);
    }

    // One cap of a parent's balance is withdrawn and another one set, days apart, since a cap reaches the legs of two days; children paid
    // out more than either.
    private static void CapsOfADay(List<object> before, List<object> since)
    {
        var withdrawn = Balance("vault-2", 9, 10) with { Limits = """{"payout": 1}""" };
        before.AddRange([withdrawn, .. Move("once-capped", "m-11", "street", 50, At(9, 9), "PayOut")]);
        since.Add(withdrawn with { Limits = null, Supersedes = Correction });
        before.AddRange(Move("now-capped", "m-11", "street", 30, At(6, 9), "PayOut"));
        since.Add(Balance("vault-2", 6, 10) with { Limits = """{"payout": 2}""" });
    }

    private static void StoriesOfLegs(List<object> before, List<object> since)
    {
        // What was late no longer is, and something else is.
        var late = Leg("late-1", "m-11", -5, At(3, 1), "late-1", "DuesLeg") with { TransferCompletion = At(2) };
        before.Add(late);
        since.Add(late with { TransferCompletion = null, Supersedes = Correction });
        since.Add(Leg("late-2", "m-11", -5, At(3, 2), "late-2", "DuesLeg") with { TransferCompletion = At(2) });

        // What waited for long is posted.
        var pending = Leg("pending-1", "m-13", 5, At(2, 1), "pending-1", "DepositIn") with { Status = "Pending" };
        before.Add(pending);
        since.Add(pending with { Status = "Posted", Supersedes = "Inflight" });

        // A chain gets the child that it lacked, and an account is seen for the first time.
        before.AddRange(Move("parent", "street", "m-13", 20, At(2, 9), "DepositIn"));
        since.AddRange(Move("child", "m-13", "street", 20, At(2, 12), "PayOut").Select(leg => leg with { TransferParentId = "parent" }));
        since.AddRange(Move("first", "street", "m-12", 1, At(2, 9), "ReturnIn"));
    }

    private static void StoriesOfPairs(List<object> before, List<object> since)
    {
        // The only payment of a pair fails.
        var failing = Move("failing", "m-14", "m-15", 10, At(4, 9), "PayOut");
        before.AddRange(failing);
        since.AddRange(failing.Select(leg => leg with { Status = "Failed", Supersedes = "Inflight" }));

        // A later total of a pair stays, and what it is compared with changes.
        before.AddRange([
            .. Move("pair-1", "street", "m-16", 10, At(1, 9), "DepositIn"), .. Move("pair-2", "street", "m-16", 20, At(6, 9), "DepositIn"),
        ]);
        since.AddRange(Move("pair-3", "street", "m-16", 5, At(1, 10), "DepositIn"));
    }

    // A payment that came twice turns out to be another one, and a copy comes of one that was alone.
    private static void StoriesOfDuplicates(List<object> before, List<object> since)
    {
        var copy = Move("twice-2", "m-12", "street", 11, At(5, 15), "PayOut");
        before.AddRange([.. Move("twice-1", "m-12", "street", 11, At(5, 9), "PayOut"), .. copy]);
        since.AddRange(copy.Select(leg =>
            leg with { AmountMoney = leg.AmountMoney + Math.Sign(leg.AmountMoney), Supersedes = Correction }));
        before.AddRange(Move("alone-1", "m-12", "street", 13, At(6, 9), "PayOut"));
        since.AddRange(Move("alone-2", "m-12", "street", 13, At(6, 15), "PayOut"));
    }

    // Two days become one, and one becomes two: what was paid on them goes over the cap, or no longer does, and no leg changes.
    private static void StoriesOfDays(List<object> before, List<object> since)
    {
        foreach (var account in new[] { "m-21", "m-22" })
        {
            before.AddRange(Move($"{account}-1", account, "street", 60, At(2, 9), "PayOut"));
            before.AddRange(Move($"{account}-2", account, "street", 60, At(3, 9), "PayOut"));
        }

        var joined = Balance("m-21", 2, -60);
        var parted = Balance("m-22", 2, -120) with { BusinessDayEnd = At(4) };
        before.AddRange([joined, parted]);
        since.Add(joined with { BusinessDayEnd = At(4), Supersedes = Correction });
        since.Add(parted with { BusinessDayEnd = At(3), Supersedes = Correction });
    }

    // A control total comes, one goes, one is corrected, and one stays while a leg of its day is posted.
    private static void StoriesOfControlTotals(List<object> before, List<object> since)
    {
        var (withdrawn, corrected) = (Told("m-16", 6, 1, 20), Told("m-16", 1, 1, 10));
        before.AddRange([withdrawn, corrected, Told("m-13", 2, 2, 25)]);
        since.AddRange([withdrawn with { IsWithdrawn = true }, corrected with { Legs = 2, Credits = 15 }, Told("m-22", 3, 0, 0)]);
    }

    // A role gets its first account, another still has none; an account's opening balance is delivered, and more comes in than may.
    private static void StoriesOfParentsAndStarts(List<object> before, List<object> since)
    {
        before.AddRange([
            Balance("m-31", 2, 1) with { AccountParentRole = "Hut" }, Balance("m-32", 2, 1) with { AccountParentRole = "Shed" },
            Balance("m-33", 5, 10), .. Move("came-in", "street", "m-33", 80, At(6, 9), "ReturnIn"),
        ]);
        since.AddRange([
            Balance("m-34", 1, 1) with { AccountRole = "Hut", AccountParentRole = null },
            Balance("m-32", 4, 1) with { AccountParentRole = "Shed" },
            Leg("opening-m-33", "m-33", 10, At(4, 23), "opening-m-33", "OpeningBalance") with { Origin = "OpeningBalance" },
            .. Move("came-in-too", "street", "m-33", 80, At(6, 10), "ReturnIn"),
        ]);
    }

    private static ControlTotal Told(string account, int day, int legs, decimal credits) =>
        new(account, At(day), At(day + 1), legs, Debits: 0, credits);

    private static IEnumerable<object> Batches(HarborDays days, int count) => Enumerable.Range(0, count).SelectMany(_ => days.NextBatch());
}
