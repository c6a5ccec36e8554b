using QsGen.Handbook.Comparison;
using QsGen.Institution;
using QsGen.Institution.Bundled;

namespace QsGen.Tests.Handbook;

/// <summary>What differs between two institutions is said declaration by declaration.</summary>
internal sealed class ComparisonTests
{
    [Test]
    public void Same_DiffersInNothing() =>
        Assert.That(InstitutionComparison.Of(BundledInstitutions.Load("sasquatch_pr"), BundledInstitutions.Load("sasquatch_pr")), Is.Empty);

    [Test]
    public void Limit_OnWhatComesIn_IsAnotherOne()
    {
        var before = BundledInstitutions.Load("spec_example");
        var limit = before.LimitSchedules[0];
        var after = before with { LimitSchedules = [limit, limit with { Direction = LimitDirection.Inbound }] };

        Assert.That(
            InstitutionComparison.Of(before, after).Select(difference => difference.ToString()),
            Is.EqualTo(new[] { $"+ limit {limit.TransferType} below {limit.ParentRole}, inbound" }));
    }

    [Test]
    public void Change_Addition_AndRemoval_AreNamed()
    {
        var before = BundledInstitutions.Load("sasquatch_pr");
        var after = before with
        {
            LimitSchedules = [before.LimitSchedules[0] with { Cap = 4321m }, .. before.LimitSchedules.Skip(1)],
            Accounts = [.. before.Accounts.Skip(1), before.Accounts[0] with { Id = new("new-account") }],
        };

        Assert.That(InstitutionComparison.Of(before, after).Select(difference => difference.ToString()), Is.EqualTo(new[]
        {
            "+ account new-account",
            $"~ limit {before.LimitSchedules[0].TransferType} below {before.LimitSchedules[0].ParentRole}: cap "
                + FormattableString.Invariant($"{before.LimitSchedules[0].Cap:#,##0.00} → 4,321.00"),
            $"- account {before.Accounts[0].Id}",
        }));
    }
}
