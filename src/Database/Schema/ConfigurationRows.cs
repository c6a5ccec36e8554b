using NodaTime;
using NodaTime.Text;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Institution.Format;

namespace QsGen.Database.Schema;

/// <summary>The rows of the configuration tables, made from the institution.</summary>
internal static class ConfigurationRows
{
    private static readonly LocalDate FirstDay = new(1, 1, 1);

    /// <summary>The rows of one table, values in the order of its columns.</summary>
    public static IEnumerable<object?[]> Of(SchemaTable table, InstitutionModel institution) => table.ShortName switch
    {
        "cfg_role" => Roles(institution),
        "cfg_rail" => institution.Rails.Select((rail, position) => new object?[]
        {
            rail.Name.Value, rail.TransferType.Value, rail.ShapeLabel, Flag(rail.Aggregating),
            Seconds(rail.MaxPendingAge), Seconds(rail.MaxUnbundledAge), position, (rail as TwoLegRail)?.ExpectedNet,
            rail.TypicalAmounts?.Least, rail.TypicalAmounts?.Most,
        }),
        "cfg_metadata_key" => institution.Rails.SelectMany(rail => rail.MetadataKeys.Distinct()
            .Select((key, position) => new object?[] { rail.Name.Value, key.Value, position })),
        "cfg_bundle" => institution.Rails.Where(rail => rail.Aggregating).SelectMany(rail => rail.BundlesActivity.Distinct()
            .Select((target, position) => new object?[]
            {
                rail.Name.Value, target.Text, target.Template?.Value, target.Leg?.Value, position,
            })),
        "cfg_template" => Templates(institution),
        "cfg_chain" => institution.Chains.Where(entry => !entry.FanIn).Select((entry, position) => new object?[]
        {
            entry.Parent.Value, entry.Child.Value, Flag(entry.Required), entry.XorGroup?.Value, position,
        }),
        "cfg_leg_group" => institution.TransferTemplates.SelectMany(template => template.LegRailXorGroups
            .SelectMany(group => group.Select(rail => (Rail: rail, Group: group[0])))
            .Select((member, position) => new object?[] { template.Name.Value, member.Rail.Value, member.Group.Value, position })),
        "cfg_fan_in" => institution.Chains.Where(entry => entry.FanIn).GroupBy(entry => entry.Child)
            .Select(child => new object?[] { child.Key.Value, child.First().ExpectedParentCount }),
        "cfg_usual_firings" => institution.Rails.Select(rail => (Name: rail.Name.Value, Usual: rail.TypicalFirings))
            .Concat(institution.TransferTemplates.Select(template => (Name: template.Name.Value, Usual: template.TypicalFirings)))
            .Where(row => row.Usual is not null)
            .Select(row => new object?[] { row.Name, FiringPeriodWords.Of(row.Usual!.Period), row.Usual.Least, row.Usual.Most }),
        "cfg_limit" => institution.LimitSchedules.Select((schedule, position) => new object?[]
        {
            schedule.ParentRole.Value, schedule.TransferType.Value, schedule.Cap, position, LimitDirectionWords.Of(schedule.Direction),
        }),
        "cfg_account" => Accounts(institution),
        "cfg_holiday" => institution.Holidays.Select(day => new object?[]
        {
            (long)Period.DaysBetween(FirstDay, day), LocalDatePattern.Iso.Format(day),
        }),
        "cfg_check" => institution.ExtraChecks.Select(check => new object?[] { ExtraCheckWords.Of(check) }),
        "cfg_threshold" =>
        [
            [Keys.AnomalyMinWindows, (decimal)institution.AnomalyMinWindows],
            [Keys.Materiality, institution.Materiality],
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(table), table.ShortName, "not a configuration table"),
    };

    private static IEnumerable<object?[]> Accounts(InstitutionModel institution) => institution.Accounts
        .Select(account => (For: "account", Name: account.Id.Value, account.BalanceCadence, account.ParentAccountId))
        .Concat(institution.AccountTemplates
            .Select(template => (For: "role", Name: template.Role.Value, template.BalanceCadence, template.ParentAccountId)))
        .Where(row => row.BalanceCadence is not null || row.ParentAccountId is not null)
        .Select(row => new object?[]
        {
            row.For, row.Name, row.BalanceCadence is { } cadence ? BalanceCadenceWords.Of(cadence) : null,
            row.ParentAccountId?.Value,
        });

    private static IEnumerable<object?[]> Templates(InstitutionModel institution)
    {
        var oneLeg = institution.Rails.OfType<SingleLegRail>().Select(rail => rail.Name).ToHashSet();
        return institution.TransferTemplates.Select((template, position) => new object?[]
        {
            template.Name.Value, template.TransferType.Value, template.ExpectedNet, position, template.LegRails.Count(oneLeg.Contains),
        });
    }

    private static IEnumerable<object?[]> Roles(InstitutionModel institution) => institution.Accounts
        .Where(account => account.Role is not null).Select(account => account.Role!)
        .Concat(institution.AccountTemplates.Select(template => template.Role))
        .Distinct()
        .Select(role => new object?[]
        {
            role.Value, institution.RoleBusinessDayOffsets.FirstOrDefault(offset => offset.Role == role)?.Hours ?? 0,
        });

    private static int Flag(bool value) => value ? 1 : 0;

    private static long? Seconds(NodaTime.Duration? age) => age is { } span ? (long)span.TotalSeconds : null;
}
