using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Database.Relations;

/// <summary>What the templates of relations and scratch tables read.</summary>
/// <remarks>
/// Derived relations go by the filter <c>table</c>, whose prefix says whether they are the published ones or those being built
/// aside; the tables below are the same either way.
/// </remarks>
internal sealed record RelationValues
{
    private readonly DatabaseSchema _schema;
    private readonly InstitutionModel _institution;

    /// <summary>Values for one refresh.</summary>
    public RelationValues(DatabaseSchema schema, InstitutionModel institution) => (_schema, _institution) = (schema, institution);

    /// <summary>The prefix that derived relations carry while this is read; null means the published one.</summary>
    public string? Prefix { get; init; }

    /// <summary>Whether only affected rows are computed.</summary>
    public required bool Incremental { get; init; }

    /// <summary>The moment that ages run to, in the institution's zone.</summary>
    public required LocalDateTime AsOf { get; init; }

    /// <summary>Highest entry of the legs that the refresh takes into account.</summary>
    public required long TransactionsEntry { get; init; }

    /// <summary>Highest entry of the balances that the refresh takes into account.</summary>
    public required long DailyBalancesEntry { get; init; }

    /// <summary>Highest entry of the legs that the refresh before took into account.</summary>
    public long LastTransactionsEntry { get; init; }

    /// <summary>Highest entry of the balances that the refresh before took into account.</summary>
    public long LastDailyBalancesEntry { get; init; }

    /// <summary>The business day that Today's Exceptions shows; null when there is no balance yet.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>Full name of the table of unscored two-day totals.</summary>
    public required string PairWindow { get; init; }

    public LocalDate? Tomorrow => Today?.PlusDays(1);

    public SqlText AsOfLiteral => new(SqlDialect.Timestamp(AsOf));

    /// <summary>A moment before anything that a bank could have booked.</summary>
    public LocalDateTime Beginning => new(1, 1, 1, 0, 0);

    public int PopulationReach => -RelationCatalogue.PopulationDays;

    /// <summary>How many days after its own a total still belongs to populations.</summary>
    public int PopulationAhead => RelationCatalogue.PopulationDays - 1;

    /// <summary>Whether only the scores among all are computed, for totals that are there.</summary>
    public bool Rescoring { get; init; }

    /// <summary>The places of the totals on days whose population changes, and their scores among all.</summary>
    public SqlText PopulationScores => Part("Sql/Relations/inv_pair_rolling_anomalies.sql", this with { Rescoring = true });

    /// <summary>A condition: the two-day total <c>score</c> is one of those that may have changed.</summary>
    public SqlText IsChanged => Part("Sql/Relations/Parts/is-changed.sql", this);

    /// <summary>How many days before its own a total's population begins.</summary>
    public int PopulationBack => 1 - RelationCatalogue.PopulationDays;

    /// <summary>The same, for the frame of a window.</summary>
    public SqlText DaysBefore => new(SqlDialect.Number(RelationCatalogue.PopulationDays - 1));

    public SqlText ByCodePoint => new(_schema.Dialect.CodePointOrder);

    public ScratchNames Delta => new(_schema);

    public string Transactions => _schema.NameOf(BaseTables.Transactions);

    public string DailyBalances => _schema.NameOf(BaseTables.DailyBalances);

    public string CfgRole => _schema.NameOf(ConfigurationTables.Roles);

    public string CfgRail => _schema.NameOf(ConfigurationTables.Rails);

    public string CfgLimit => _schema.NameOf(ConfigurationTables.Limits);

    public string CfgMetadataKey => _schema.NameOf(ConfigurationTables.MetadataKeys);

    /// <summary>The posted totals of transfers; of changed ones when the refresh is incremental.</summary>
    public SqlText TransferTotal => Part("Sql/Relations/Parts/transfer-total.sql", this);

    /// <summary>Every transfer type that a rail, a template or a limit declares, each once.</summary>
    public ImmutableArray<TransferType> TransferTypes =>
    [
        .. _institution.Rails.Select(rail => rail.TransferType)
            .Concat(_institution.TransferTemplates.Select(template => template.TransferType))
            .Concat(_institution.LimitSchedules.Select(limit => limit.TransferType))
            .Distinct(),
    ];

    public SqlText CheckConservation => Check(ExtraCheck.Conservation);

    public SqlText CheckTimeliness => Check(ExtraCheck.Timeliness);

    public SqlText CheckParentBalances => Check(ExtraCheck.ParentBalances);

    public SqlText CheckBalanceGaps => Check(ExtraCheck.BalanceGaps);

    /// <summary>Whether the institution asks for any of the extra checks.</summary>
    public bool HasExtraChecks => !_institution.ExtraChecks.IsEmpty;

    public string CfgChain => _schema.NameOf(ConfigurationTables.Chains);

    public ImmutableArray<DeclaredKey> MetadataKeys =>
    [
        .. _institution.Rails
            .SelectMany(rail => rail.MetadataKeys.Distinct().Select(key => new DeclaredKey(rail.Name, key)))
            .Distinct(),
    ];

    private SqlText Part(string template, RelationValues values) =>
        new(SqlTemplates.Get(template).Render(_schema.Dialect, Prefix ?? _schema.Prefix, values));

    // A condition that every engine sees through before it reads a row.
    private SqlText Check(ExtraCheck check) => new(_institution.ExtraChecks.Contains(check) ? "1 = 1" : "1 = 0");
}
