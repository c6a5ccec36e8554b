using System.Globalization;
using System.Text.RegularExpressions;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Gathers <c>business_day_offset</c> of accounts and classes of accounts: a role has one business day.</summary>
internal sealed partial class OffsetCollector(FindingLog log)
{
    private const int LastHour = 23;
    private const int Day = 24;

    private readonly Dictionary<RoleName, (int Hours, YamlNode Node, ModelPath Path)> _offsets = [];

    /// <summary>Hands an account on, with its hours noted.</summary>
    public Account? Take(EntityReader map, Account? account)
    {
        Note(map, account?.Role, account?.Scope);
        return account;
    }

    /// <summary>Hands a class of accounts on, with its hours noted.</summary>
    public AccountTemplate? Take(EntityReader map, AccountTemplate? template)
    {
        Note(map, template?.Role, template?.Scope);
        return template;
    }

    /// <summary>What was noted together with what the file says of roles, sorted by role.</summary>
    public ValueList<RoleOffset> With(ValueList<RoleOffset> byRole)
    {
        foreach (var known in byRole)
        {
            if (_offsets.TryGetValue(known.Role, out var own) && own.Hours != known.Hours)
            {
                Report(known.Role, own.Hours, known.Hours, own.Node, own.Path);
            }
        }

        return byRole.Concat(_offsets.Select(own => new RoleOffset(own.Key, own.Value.Hours)))
            .DistinctBy(offset => offset.Role)
            .OrderBy(offset => offset.Role)
            .ToValueList();
    }

    private static bool Hours(YamlNode node, ModelPath path, FindingLog log, out int value)
    {
        value = 0;
        var text = (node as YamlScalar)?.Text ?? "";
        var match = ClockForm().Match(text);
        var digits = match.Success ? match.Groups["hours"].Value
            : node is YamlScalar { Kind: ScalarKind.Integer } ? YamlInteger.Parse(text)
            : "";
        if (int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hours)
            && hours is >= -LastHour and <= LastHour)
        {
            // A business day is called by the calendar day on which it begins: five hours before midnight is 19:00.
            value = (hours + Day) % Day;
            return true;
        }

        return TextValues.Broken(LoadRules.DayOffset, node, path, log, $"'{path}' is '{text}'");
    }

    private void Note(EntityReader map, RoleName? role, AccountScope? scope)
    {
        var path = map.Path.Key(Keys.BusinessDayOffset);
        if (!map.Optional<int>(Keys.BusinessDayOffset, Hours, out var hours) || map.Node(Keys.BusinessDayOffset) is not { } node)
        {
            return;
        }

        if (scope is AccountScope.External)
        {
            log.AddBroken(LoadRules.DayOffsetInternal, node, path, "an external account has a business day of its own");
        }
        else if (role is null)
        {
            log.AddBroken(
                LoadRules.DayOffsetOfRole,
                node,
                path,
                "an account without a role has a business day of its own",
                "give the account a role");
        }
        else if (!_offsets.TryAdd(role, (hours, node, path)) && _offsets[role].Hours != hours)
        {
            Report(role, hours, _offsets[role].Hours, node, path);
        }
    }

    private void Report(RoleName role, int hours, int other, YamlNode node, ModelPath path) => log.AddBroken(
        LoadRules.DayOffsetOfRole, node, path, string.Create(
            CultureInfo.InvariantCulture, $"the business day of role '{role}' begins at {hours}:00 here and at {other}:00 elsewhere"));

    [GeneratedRegex(@"^(?<hours>[-+]?[0-9]{1,2}):00\z")]
    private static partial Regex ClockForm();
}
