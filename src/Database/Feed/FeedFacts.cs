using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Tables;
using QsGen.Database.Templates;
using QsGen.Institution;
using QsGen.Institution.Derived;

namespace QsGen.Database.Feed;

/// <summary>What the queries of the feed check read of an institution: short lists, each written as a relation.</summary>
internal sealed class FeedFacts(InstitutionModel institution, SqlDialect dialect)
{
    private static readonly SqlType NameType = SqlType.Text(100);

    private static readonly ImmutableArray<string> StandardOrigins =
        ["InternalInitiated", "ExternalForcePosted", "ExternalAggregated", "OpeningBalance"];

    private readonly InstitutionFacts _facts = InstitutionFacts.Of(institution);

    /// <summary>The current versions of the base table of legs.</summary>
    public SqlText CurrentLegs => Part("current-legs");

    /// <summary>The columns of legs, without metadata.</summary>
    public IEnumerable<string> LegColumns =>
        BaseTables.Transactions.Columns.Select(column => column.Name).Where(name => name != CheckedValue.Metadata);

    /// <summary>Values that queries may be unable to use, save metadata.</summary>
    public IEnumerable<CheckedValue> Values =>
        ValuesOf(BaseTables.Transactions, "leg").Concat(ValuesOf(BaseTables.DailyBalances, "balance"));

    /// <summary>What all these values of a leg meet, under the alias leg.</summary>
    public SqlText UsableLeg => AllUsable(isOfLeg: true);

    /// <summary>What all these values of a balance meet, under the alias balance.</summary>
    public SqlText UsableBalance => AllUsable(isOfLeg: false);

    /// <summary>The current versions of the base table of balances.</summary>
    public SqlText CurrentBalances => Part("current-balances");

    /// <summary>Declared rails.</summary>
    public SqlText Rails => List(institution.Rails.Select(rail => new object?[] { rail.Name }), "rail_name");

    /// <summary>Rails that always post two legs.</summary>
    public SqlText PairedRails =>
        List(institution.Rails.OfType<TwoLegRail>().Select(rail => new object?[] { rail.Name }), "rail_name");

    /// <summary>The transfer types that a rail's legs may have: its own, and those of the templates it is part of.</summary>
    public SqlText RailTypes => List(
        institution.Rails.Select(rail => (rail.Name, rail.TransferType))
            .Concat(TemplateLegs.Select(leg => (leg.Rail, leg.Template.TransferType)))
            .Distinct()
            .Select(pair => new object?[] { pair.Item1, pair.Item2 }),
        "rail_name",
        "transfer_type");

    /// <summary>The rails of each template.</summary>
    public SqlText TemplateRails =>
        List(
            TemplateLegs.Select(leg => (leg.Template.Name, leg.Rail)).Distinct().Select(leg => new object?[] { leg.Name, leg.Rail }),
            "template_name",
            "rail_name");

    /// <summary>The standard origins and all that rails declare.</summary>
    public SqlText Origins => List(
        institution.Rails
            .SelectMany(rail => LegFacts.Of(rail))
            .Select(leg => leg.Origin)
            .OfType<Origin>()
            .Select(origin => origin.Value)
            .Concat(StandardOrigins)
            .Distinct(StringComparer.Ordinal)
            .Select(origin => new object?[] { origin }),
        "origin");

    /// <summary>The combinations of role, scope and parent role that accounts may have.</summary>
    public SqlText AccountRoles => List(
        institution.Accounts.Where(account => account.Role is not null)
            .Select(account => (Role: account.Role!, account.Scope, account.ParentRole))
            .Concat(institution.AccountTemplates.Select(template => (template.Role, template.Scope, template.ParentRole)))
            .Distinct()
            .Select(account => new object?[] { account.Item1, account.Item2.ToString().ToLowerInvariant(), account.Item3 }),
        "account_role",
        "account_scope",
        "account_parent_role");

    /// <summary>The roles that each rail debits and credits.</summary>
    public SqlText RailRoles => List(
        institution.Rails.SelectMany(Sides).Distinct().Select(side => new object?[] { side.Rail, side.Direction.ToString(), side.Role }),
        "rail_name",
        "amount_direction",
        "account_role");

    /// <summary>What the posted legs of a transfer add up to, by template or by rail that stands alone.</summary>
    /// <remarks>
    /// A template whose rails all post in one direction is left out: nothing in it can close its transfers.
    /// </remarks>
    public SqlText ExpectedNets => InlineRelation.Write(
        dialect,
        [("effective_name", NameType), ("expected_net", SqlType.Money)],
        institution.Rails.OfType<TwoLegRail>()
            .Where(rail => TemplateLegs.All(leg => leg.Rail != rail.Name))
            .Select(rail => new object?[] { rail.Name, rail.ExpectedNet ?? 0 })
            .Concat(institution.TransferTemplates.Where(_facts.CanClose)
                .Select(template => new object?[] { template.Name, template.ExpectedNet })));

    /// <summary>The templates whose rails all post in one direction, with the direction that closes their transfers.</summary>
    public SqlText OneWayTemplates => List(
        institution.TransferTemplates.Where(template => !_facts.CanClose(template)).Select(template => new object?[]
        {
            template.Name,
            (_facts.DirectionsOf(template).Contains(LegDirection.Debit) ? LegDirection.Credit : LegDirection.Debit).ToString(),
        }),
        "template_name",
        "missing_direction");

    /// <summary>The metadata keys that a rail's legs may carry: its own, what it requires, and the keys of its templates.</summary>
    public SqlText RailKeys => List(
        institution.Rails.SelectMany(rail => rail.MetadataKeys.Concat(rail.PostedRequirements).Select(key => (rail.Name, key)))
            .Concat(TemplateLegs.SelectMany(leg => leg.Template.TransferKey.Select(key => (leg.Rail, key))))
            .Distinct()
            .Select(pair => new object?[] { pair.Item1, pair.Item2 }),
        "rail_name",
        "metadata_key");

    /// <summary>The fields that posted legs of each rail must carry.</summary>
    public ImmutableArray<FeedRequirement> Requirements =>
    [
        .. institution.Rails.SelectMany(rail =>
            _facts.PostedRequirementsOf(rail.Name).Select(key => new FeedRequirement(rail.Name, key))),
    ];

    /// <summary>Balances that accounts must end their days at, by account id, or by role for accounts that are not named.</summary>
    public SqlText ExpectedBalances => InlineRelation.Write(
        dialect,
        [("account_id", NameType), ("account_role", NameType), ("expected_balance", SqlType.Money)],
        institution.Accounts.Where(account => account.ExpectedEodBalance is not null)
            .Select(account => new object?[] { account.Id, null, account.ExpectedEodBalance })
            .Concat(institution.AccountTemplates.Where(template => template.ExpectedEodBalance is not null)
                .Select(template => new object?[] { null, template.Role, template.ExpectedEodBalance })));

    /// <summary>Groups of leg rails of which one fires, a row for each member; the first member stands for its group.</summary>
    public SqlText LegGroups => List(
        institution.TransferTemplates.SelectMany(template => template.LegRailXorGroups.SelectMany(
            members => members.Select(rail => new object?[] { template.Name, members[0], rail }))),
        "template_name",
        "first_of_group",
        "rail_name");

    /// <summary>Templates whose transfers several firings share, with their number where it is declared.</summary>
    public SqlText FanIns => InlineRelation.Write(
        dialect,
        [("template_name", NameType), ("expected_parents", SqlType.Integer)],
        institution.Chains.Where(entry => entry.FanIn).GroupBy(entry => entry.Child)
            .Select(child => new object?[] { child.Key, child.First().ExpectedParentCount }));

    /// <summary>What rails usually move, and the direction of the leg that tells; none when each does.</summary>
    public SqlText UsualAmounts => InlineRelation.Write(
        dialect,
        [
            ("rail_name", NameType), ("judged_direction", NameType), ("least_amount", SqlType.Money), ("most_amount", SqlType.Money),
        ],
        institution.Rails.Where(rail => rail.TypicalAmounts is not null).Select(rail => new object?[]
        {
            rail.Name, rail is TwoLegRail ? LegDirection.Debit.ToString() : null, rail.TypicalAmounts!.Least, rail.TypicalAmounts.Most,
        }));

    /// <summary>What accounts and classes of accounts declare about their balances, as the configuration table has it.</summary>
    public SqlText DeclaredAccounts => Configured(ConfigurationTables.Accounts);

    /// <summary>Days that are no business days besides weekends, as the configuration table has them.</summary>
    public SqlText Holidays => Configured(ConfigurationTables.Holidays);

    /// <summary>Whether days between two balances are a gap although none is declared to be due.</summary>
    public bool AsksForGaps => institution.ExtraChecks.Contains(ExtraCheck.BalanceGaps);

    /// <summary>The code of the currency that all amounts are in.</summary>
    public string Currency => institution.Currency.Code;

    /// <summary>The roles of the file's accounts in other currencies, whose rows belong to other books.</summary>
    public IEnumerable<RoleName> OtherRoles => institution.OtherRoles;

    /// <summary>Whether there are such.</summary>
    public bool HasOtherRoles => !institution.OtherRoles.IsEmpty;

    /// <summary>Whether the currency has no unit smaller than 1.</summary>
    public bool IsWhole => institution.Currency.Decimals == 0;

    /// <summary>A moment before anything that a bank could have booked, as SQL.</summary>
    public SqlText BeginningLiteral => new(SqlDialect.Timestamp(new(1, 1, 1, 0, 0)));

    /// <summary>The accounts that are declared one by one.</summary>
    public SqlText NamedAccounts => List(institution.Accounts.Select(account => new object?[] { account.Id }), "account_id");

    private IEnumerable<(TransferTemplate Template, RailName Rail)> TemplateLegs =>
        institution.TransferTemplates.SelectMany(template => template.LegRails.Select(rail => (template, rail)));

    private static IEnumerable<(RailName Rail, LegDirection Direction, RoleName Role)> Sides(Rail rail) =>
        from leg in LegFacts.Of(rail)
        from direction in leg.Directions
        from role in leg.Roles
        select (rail.Name, direction, role);

    private SqlText Configured(SchemaTable table) => InlineRelation.Write(
        dialect, [.. table.Columns.Select(column => (column.Name, column.Type))], ConfigurationRows.Of(table, institution));

    private SqlText Part(string name) =>
        new(SqlTemplates.Get($"Sql/Feed/Parts/{name}.sql").Render(dialect, institution.Instance.Value, this));

    private SqlText List(IEnumerable<object?[]> rows, params string[] columns) =>
        InlineRelation.Write(dialect, [.. columns.Select(column => (column, NameType))], rows);

    private SqlText AllUsable(bool isOfLeg) =>
        new(string.Join(" AND ", Values.Where(value => value.IsOfLeg == isOfLeg).Select(value => value.Condition.Value)));

    private IEnumerable<CheckedValue> ValuesOf(SchemaTable table, string alias)
    {
        var ddl = new SchemaDdl(DatabaseSchema.Of(institution, dialect));
        return ddl.Checks(table).Where(check => check.IsOfValue && check.Columns is not [CheckedValue.Metadata]).Select(check =>
        {
            var column = check.Columns.Single();
            return new CheckedValue(
                table == BaseTables.Transactions, column, new($"{alias}.{dialect.Identifier(column)}"),
                new(ddl.ConditionOfValue(check, alias)));
        });
    }
}
