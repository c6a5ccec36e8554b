using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Templates;
using QsGen.Institution;
using QsGen.Institution.Derived;

namespace QsGen.Database.Relations;

/// <summary>What the templates of relations and refresh steps read, under these names in snake_case.</summary>
internal sealed record RelationValues
{
    private readonly InstitutionModel _institution;
    private readonly SqlDialect _dialect;

    /// <summary>Values for one refresh.</summary>
    /// <param name="institution">Whose relations.</param>
    /// <param name="dialect">The engine's spelling.</param>
    public RelationValues(InstitutionModel institution, SqlDialect dialect) => (_institution, _dialect) = (institution, dialect);

    /// <summary>The moment that ages run to, in the institution's zone.</summary>
    public required LocalDateTime AsOf { get; init; }

    /// <summary>How the clocks of the institution were changed around <see cref="AsOf"/>, the latest change first.</summary>
    public ImmutableArray<ZoneShift> ZoneShifts { get; init; } = [];

    /// <summary>Which legs count.</summary>
    public required EntryRange Legs { get; init; }

    /// <summary>Which balances count.</summary>
    public required EntryRange Balances { get; init; }

    /// <summary>The business day that Today's Exceptions shows; null when there is no balance yet.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>The day after it.</summary>
    public LocalDate? Tomorrow => Today?.PlusDays(1);

    /// <summary><see cref="Today"/>, or the last business day before it when it is none: a weekend or a holiday.</summary>
    public LocalDate? LastBusinessDay
    {
        get
        {
            var day = Today;
            while (day is { } one && (one.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || _institution.Holidays.Contains(one)))
            {
                day = one.PlusDays(-1);
            }

            return day;
        }
    }

    /// <summary>What <see cref="Today"/> was in the refresh that this one builds on; null without one.</summary>
    public LocalDate? LastToday { get; init; }

    /// <summary>The first moment after the earlier of both todays: what held before it may hold for other days now.</summary>
    public LocalDateTime AfterLastToday => (LastToday, Today) switch
    {
        ({ } last, { } today) => LocalDate.Min(last, today).PlusDays(1).AtMidnight(),
        _ => Beginning,
    };

    /// <summary><see cref="AsOf"/> as SQL, for filters that take SQL.</summary>
    public SqlText AsOfLiteral => new(SqlDialect.Timestamp(AsOf));

    /// <summary>A moment before anything that a bank could have booked.</summary>
    public LocalDateTime Beginning => new(1, 1, 1, 0, 0);

    /// <summary><see cref="Beginning"/> as SQL, for filters that take SQL.</summary>
    public SqlText BeginningLiteral => new(SqlDialect.Timestamp(Beginning));

    /// <summary>Whether some account or class of accounts declares how often its balance comes.</summary>
    public bool HasCadence => DeclaresCadence(_institution);

    /// <summary>Whether some account or class of accounts of an institution declares how often its balance comes.</summary>
    public static bool DeclaresCadence(InstitutionModel institution) => institution.Accounts.Select(account => account.BalanceCadence)
        .Concat(institution.AccountTemplates.Select(template => template.BalanceCadence))
        .Any(cadence => cadence is not null);

    /// <summary>How many days scores look back.</summary>
    public ScorePeriod ScorePeriod => ScorePeriod.Standard;

    /// <summary>The checks that only some institutions ask for.</summary>
    public RequestedChecks Checks => new(_institution);

    /// <summary>The templates whose transfers can come to their expected net.</summary>
    public ImmutableArray<TemplateName> ClosableTemplates
    {
        get
        {
            var facts = InstitutionFacts.Of(_institution);
            return [.. _institution.TransferTemplates.Where(facts.CanClose).Select(template => template.Name).Distinct()];
        }
    }

    /// <summary>The templates whose transfers several firings share, so that their legs may name several parents.</summary>
    public ImmutableArray<EndpointName> FanInTemplates =>
        [.. _institution.Chains.Where(entry => entry.FanIn).Select(entry => entry.Child).Distinct()];

    /// <summary>Whether some template has leg rails that stand in for each other.</summary>
    public bool HasLegGroups => _institution.TransferTemplates.Any(template => !template.LegRailXorGroups.IsEmpty);

    /// <summary>What follows a text in ORDER BY so that it orders by code point.</summary>
    public SqlText ByCodePoint => new(_dialect.CodePointOrder);

    /// <summary>What ends a query that the engine must not merge into the one around it.</summary>
    public SqlText Fence => new(_dialect.Fence);

    /// <summary>Every transfer type that a rail, a template or a limit declares, each once.</summary>
    public ImmutableArray<TransferType> TransferTypes =>
    [
        .. _institution.Rails.Select(rail => rail.TransferType)
            .Concat(_institution.TransferTemplates.Select(template => template.TransferType))
            .Concat(_institution.LimitSchedules.Select(limit => limit.TransferType))
            .Distinct(),
    ];

    /// <summary>Every metadata key that a rail declares, once per rail.</summary>
    public ImmutableArray<DeclaredKey> MetadataKeys =>
    [
        .. _institution.Rails
            .SelectMany(rail => rail.MetadataKeys.Distinct().Select(key => new DeclaredKey(rail.Name, key)))
            .Distinct(),
    ];
}
