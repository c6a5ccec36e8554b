using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Templates;
using QsGen.Institution;

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

    /// <summary>Which legs count.</summary>
    public required EntryRange Legs { get; init; }

    /// <summary>Which balances count.</summary>
    public required EntryRange Balances { get; init; }

    /// <summary>The business day that Today's Exceptions shows; null when there is no balance yet.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>The day after it.</summary>
    public LocalDate? Tomorrow => Today?.PlusDays(1);

    /// <summary><see cref="AsOf"/> as SQL, for filters that take SQL.</summary>
    public SqlText AsOfLiteral => new(SqlDialect.Timestamp(AsOf));

    /// <summary>A moment before anything that a bank could have booked.</summary>
    public LocalDateTime Beginning => new(1, 1, 1, 0, 0);

    /// <summary>How many days scores look back.</summary>
    public ScorePeriod ScorePeriod => ScorePeriod.Standard;

    /// <summary>The checks that only some institutions ask for.</summary>
    public RequestedChecks Checks => new(_institution);

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
