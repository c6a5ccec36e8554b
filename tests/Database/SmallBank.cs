using NodaTime;
using QsGen.Database.Schema;
using QsGen.Institution;

namespace QsGen.Tests.Database;

/// <summary>A bank with one of everything, small enough to work out every figure by hand.</summary>
internal static class SmallBank
{
    /// <summary>The declaration. Names may carry a hostile ending to prove that they are escaped.</summary>
    public static InstitutionModel Model { get; } = Create("");

    /// <summary>The first business day of the figures.</summary>
    public static LocalDate Day { get; } = new(2030, 1, 7);

    public static InstitutionModel Create(string ending)
    {
        RoleName Role(string name) => new(name + ending);
        TransferType Type(string name) => new(name + ending);
        MetadataKey Key(string name) => new(name + ending);
        RailName Name(string name) => new(name + ending);
        var bank = new Origin("InternalInitiated");
        var outside = new Origin("ExternalForcePosted");
        TwoLegRail Pair(string name, string type, string source, string destination) => new()
        {
            Name = Name(name),
            TransferType = Type(type),
            SourceRole = [Role(source)],
            DestinationRole = [Role(destination)],
            Origin = bank,
            ExpectedNet = 0,
        };

        return new()
        {
            Instance = new("bank"),
            Accounts =
            [
                new() { Id = new("ext-1"), Name = "Outside One", Scope = AccountScope.External, Role = Role("Outside") },
                new() { Id = new("gl-1"), Name = "Control", Scope = AccountScope.Internal, Role = Role("Control") },
                new() { Id = new("susp-1"), Name = "Suspense", Scope = AccountScope.Internal, Role = Role("Suspense") },
            ],
            AccountTemplates =
            [
                new() { Role = Role("Customer"), Scope = AccountScope.Internal, ParentRole = Role("Control") },
            ],
            Rails =
            [
                Pair("Inbound", "ach_in", "Outside", "Customer") with
                {
                    SourceOrigin = outside,
                    MetadataKeys = [Key("ref")],
                    PostedRequirements = [Key("ref")],
                    MaxPendingAge = Duration.FromHours(24),
                },
                Pair("Outbound", "ach_out", "Customer", "Outside") with { MetadataKeys = [Key("purpose")] },
                Pair("ReturnA", "return_a", "Customer", "Outside"),
                Pair("ReturnB", "return_b", "Customer", "Outside"),
                new SingleLegRail
                {
                    Name = Name("Charge"),
                    TransferType = Type("charge"),
                    LegRole = [Role("Customer")],
                    LegDirection = LegDirection.Debit,
                    Origin = bank,
                    MetadataKeys = [Key("period"), Key("kind")],
                    MaxUnbundledAge = Duration.FromHours(4),
                },
                new SingleLegRail
                {
                    Name = Name("Close"),
                    TransferType = Type("close"),
                    LegRole = [Role("Suspense")],
                    LegDirection = LegDirection.Variable,
                    Origin = bank,
                },
                Pair("Sweep", "sweep", "Suspense", "Control") with
                {
                    Aggregating = true,
                    BundlesActivity = [new($"Cycle{ending}.Charge{ending}")],
                },
                Pair("Forward", "forward", "Control", "Outside"),
                Pair("PayA", "pay_a", "Suspense", "Customer"),
                Pair("PayB", "pay_b", "Suspense", "Customer"),
            ],
            TransferTemplates =
            [
                new()
                {
                    Name = new("Cycle" + ending),
                    TransferType = Type("cycle"),
                    ExpectedNet = 0,
                    TransferKey = [Key("period")],
                    Completion = new(CompletionKind.BusinessDayEnd),
                    LegRails = [Name("Charge"), Name("Close")],
                },
            ],
            Chains =
            [
                Chain("Sweep", "Forward", required: true),
                Chain("Inbound", "ReturnA", group: "ReturnReason"),
                Chain("Inbound", "ReturnB", group: "ReturnReason"),
                Chain("Cycle", "PayA", required: true, group: "Payout"),
                Chain("Cycle", "PayB", required: true, group: "Payout"),
            ],
            LimitSchedules = [new() { ParentRole = Role("Control"), TransferType = Type("ach_out"), Cap = 100 }],
        };

        ChainEntry Chain(string parent, string child, bool required = false, string? group = null) => new()
        {
            Parent = new(parent + ending),
            Child = new(child + ending),
            Required = required,
            XorGroup = group is null ? null : new(group + ending),
        };
    }

    /// <summary>One posted leg of a declared rail on a declared account; change what matters with <c>with</c>.</summary>
    public static TransactionRow Leg(
        string transfer, string rail, string account, decimal amount, int day = 0, int hour = 10, InstitutionModel? bank = null)
    {
        var model = bank ?? Model;
        var declared = model.Rails.Single(candidate => candidate.Name.Value == rail);
        var (name, role, scope, parent) = AccountOf(model, account);
        return new()
        {
            Id = $"{transfer}/{account}",
            AccountId = account,
            AccountName = name,
            AccountRole = role,
            AccountScope = scope,
            AccountParentRole = parent,
            AmountMoney = amount,
            AmountDirection = amount < 0 ? "Debit" : "Credit",
            Status = "Posted",
            Posting = Day.PlusDays(day).At(new LocalTime(hour, 0)),
            TransferId = transfer,
            TransferType = declared.TransferType.Value,
            RailName = rail,
            Origin = "InternalInitiated",
        };
    }

    /// <summary>Both legs of a two-leg rail.</summary>
    public static IEnumerable<TransactionRow> Transfer(
        string transfer, string rail, string from, string to, decimal amount, int day = 0, int hour = 10) =>
        [Leg(transfer, rail, from, -amount, day, hour) with { AmountDirection = "Debit" }, Leg(transfer, rail, to, amount, day, hour)];

    /// <summary>The balance of an account at the end of a day.</summary>
    public static DailyBalanceRow Balance(string account, decimal money, int day = 0, InstitutionModel? bank = null)
    {
        var (name, role, scope, parent) = AccountOf(bank ?? Model, account);
        return new()
        {
            AccountId = account,
            AccountName = name,
            AccountRole = role,
            AccountScope = scope,
            AccountParentRole = parent,
            BusinessDayStart = Day.PlusDays(day).AtMidnight(),
            BusinessDayEnd = Day.PlusDays(day + 1).AtMidnight(),
            Money = money,
        };
    }

    private static (string Name, string Role, string Scope, string? Parent) AccountOf(InstitutionModel bank, string id)
    {
        if (bank.Accounts.FirstOrDefault(account => account.Id.Value == id) is { } single)
        {
            return (single.DisplayName, single.Role!.Value, single.Scope.ToString().ToLowerInvariant(), single.ParentRole?.Value);
        }

        var template = bank.AccountTemplates[0];
        return ($"Customer {id}", template.Role.Value, "internal", template.ParentRole?.Value);
    }
}
