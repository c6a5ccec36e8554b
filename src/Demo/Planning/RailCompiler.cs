using System.Collections.Immutable;
using System.Globalization;
using QsGen.Demo.Accounts;
using QsGen.Institution;

namespace QsGen.Demo.Planning;

/// <summary>Looks up, once per rail, what firing it needs.</summary>
internal sealed class RailCompiler
{
    private const string DefaultOrigin = "InternalInitiated";
    private const int SecondsPerHour = 3600;
    private readonly AccountBook _book;
    private readonly ILookup<string, LimitSlot> _limitsByType;
    private readonly IReadOnlySet<string> _completionKeys;
    private readonly int _merchants;

    /// <summary>Compiles the rails of an institution.</summary>
    public RailCompiler(InstitutionModel institution, AccountBook book)
    {
        _book = book;
        Limits = [.. institution.LimitSchedules.Select((limit, index) => new LimitSlot(
            index, limit.ParentRole.Value, limit.TransferType.Value, Cents.FromMoney(limit.Cap, book.Currency),
            limit.Direction is LimitDirection.Inbound))];
        _limitsByType = Limits.ToLookup(limit => limit.TransferType);
        _completionKeys = institution.TransferTemplates.Select(template => template.Completion.Key?.Value).OfType<string>().ToHashSet();
        _merchants = Math.Max(1, book.All.Count(account =>
            account.IsInstance && account.Role!.Contains("merchant", StringComparison.OrdinalIgnoreCase)));
        var slugs = new HashSet<string>();
        Rails = [.. institution.Rails.OrderBy(rail => rail.Name.Value, StringComparer.Ordinal).Select(rail => Compile(rail, slugs))];
    }

    /// <summary>The limit schedules, in file order.</summary>
    public ImmutableArray<LimitSlot> Limits { get; }

    /// <summary>The rails by ordinal name.</summary>
    public ImmutableArray<RailPlan> Rails { get; }

    /// <summary>A slug that no earlier endpoint has.</summary>
    public static string UniqueSlug(string name, HashSet<string> taken)
    {
        // Ids hold a prefix, the slug, a day, a number and the leg within the 100 characters of the column.
        const int Longest = 32;
        var stem = Slug.Of(name, Longest);
        var slug = stem;
        for (var number = 2; !taken.Add(slug); number++)
        {
            slug = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        }

        return slug;
    }

    private RailPlan Compile(Rail rail, HashSet<string> slugs)
    {
        var (debit, credit) = Sides(rail);
        var both = new[] { debit, credit }.OfType<LegCandidates>().SelectMany(side => side.Accounts.Concat(side.Samples)).ToList();
        var rhythm = Rhythm.Of(
            rail,
            debit?.Accounts.Any(account => !account.IsInternal) ?? false,
            credit?.Accounts.Any(account => !account.IsInternal) ?? false,
            debit is { IsMany: true },
            credit is { IsMany: true });
        var limits = _limitsByType[rail.TransferType.Value].ToList();
        return new()
        {
            Rail = rail,
            Name = rail.Name.Value,
            Slug = UniqueSlug(rail.Name.Value, slugs),
            NetCents = rail is TwoLegRail { ExpectedNet: { } net } ? Cents.FromMoney(net, _book.Currency) : 0,
            Debit = debit,
            Credit = credit,
            Rhythm = rhythm,
            DailyMean = rhythm.Rate * UnitsOf(rhythm, debit, credit),
            FloorSecond = FloorOf(both),
            Metadata = MetadataPlan.Of(rail, _completionKeys, rhythm.IsFee),
            Limits = ByParent(limits, isInbound: false),
            InboundLimits = ByParent(limits, isInbound: true),
        };
    }

    private static Dictionary<string, LimitSlot>? ByParent(List<LimitSlot> limits, bool isInbound) =>
        limits.Where(limit => limit.IsInbound == isInbound).ToDictionary(limit => limit.ParentRole) is { Count: > 0 } found ? found : null;

    private (LegCandidates? Debit, LegCandidates? Credit) Sides(Rail rail) => rail switch
    {
        TwoLegRail two => (
            Side(two.SourceRole, two.SourceOrigin ?? two.Origin), Side(two.DestinationRole, two.DestinationOrigin ?? two.Origin)),
        SingleLegRail { LegDirection: LegDirection.Debit } one => (Side(one.LegRole, one.Origin), null),
        SingleLegRail { LegDirection: LegDirection.Credit } one => (null, Side(one.LegRole, one.Origin)),
        SingleLegRail one => (Side(one.LegRole, one.Origin), Side(one.LegRole, one.Origin)),
        _ => throw new InvalidOperationException($"Unknown rail shape {rail.GetType().Name}."),
    };

    private LegCandidates Side(ValueList<RoleName> roles, Origin? origin) => new(
        roles.SelectMany(role => _book.WithRole(role.Value)).Where(account => !_book.Hierarchy.IsCircular(account)),
        origin?.Value ?? DefaultOrigin);

    private double UnitsOf(Rhythm rhythm, LegCandidates? debit, LegCandidates? credit) => rhythm.Unit switch
    {
        RhythmUnit.System => 1,
        RhythmUnit.Merchant => _merchants,
        RhythmUnit.Holder => Math.Max(1, Math.Max(Instances(debit), Instances(credit))),
        _ => throw new InvalidOperationException($"Unknown unit {rhythm.Unit}."),
    };

    private static int Instances(LegCandidates? side) => side?.Accounts.Count(account => account.IsInstance) ?? 0;

    /// <summary>A minute after the latest start of a business day among the roles, so that all of them count the same day.</summary>
    private static int FloorOf(List<DemoAccount> accounts) =>
        (accounts.Select(account => account.OffsetHours).DefaultIfEmpty().Max() * SecondsPerHour) + 60;
}
