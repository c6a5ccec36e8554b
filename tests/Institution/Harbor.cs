using QsGen.Institution;
using QsGen.Tests.Institution.Generation;

namespace QsGen.Tests.Institution;

/// <summary>A small valid institution whose text tests change in one place; § marks where they expect a finding.</summary>
internal static class Harbor
{
    public const string Valid = """
        instance: harbor
        description: A small harbor bank.
        accounts:
          - {id: vault, role: Vault, scope: internal}
          - {id: street, role: Street, scope: external}
        account_templates:
          - {role: Member, scope: internal, parent_role: Vault}
        rails:
          - {name: DepositIn, transfer_type: deposit, source_role: Street, destination_role: Member, expected_net: 0, origin: X,
             metadata_keys: [slip_no]}
          - {name: DuesLeg, transfer_type: dues, leg_role: Member, leg_direction: Debit, origin: X, metadata_keys: [cycle_no]}
          - {name: NightSweep, transfer_type: sweep, source_role: Vault, destination_role: Street, expected_net: 0, origin: X,
             aggregating: true, cadence: daily-eod, bundles_activity: [DuesLeg]}
        transfer_templates:
          - {name: DuesCycle, transfer_type: dues_cycle, expected_net: 0, transfer_key: [cycle_no],
             completion: month_end, leg_rails: [DuesLeg]}
        chains:
          - {parent: DuesCycle, child: DepositIn, required: true}
        limit_schedules:
          - {parent_role: Vault, transfer_type: dues, cap: 250}

        """;

    /// <summary>Adds an entry to a section.</summary>
    public static string Add(this string yaml, string section, string entry)
    {
        var start = yaml.IndexOf($"\n{section}:\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return $"{yaml}{section}:\n  - {entry}\n";
        }

        var end = yaml.IndexOf("\n", start + section.Length + 3, StringComparison.Ordinal);
        while (yaml.AsSpan(end).StartsWith("\n  "))
        {
            end = yaml.IndexOf('\n', end + 1);
        }

        return yaml.Insert(end, $"\n  - {entry}");
    }

    /// <summary>Replaces a text that must occur, once.</summary>
    public static string Set(this string yaml, string old, string replacement)
    {
        Assert.That(yaml.Split(old), Has.Length.EqualTo(2), $"'{old}' must occur once");
        return yaml.Replace(old, replacement);
    }

    /// <summary>Adds a key at the end of the flow mapping that begins with a text.</summary>
    public static string AddKey(this string yaml, string start, string key)
    {
        var at = yaml.IndexOf('}', yaml.IndexOf(start, StringComparison.Ordinal));
        return yaml.Insert(at, $", {key}");
    }

    /// <summary>Loads a text without its mark.</summary>
    public static InstitutionLoadResult Load(string yaml) => InstitutionLoader.Parse(PlaceMark.Remove(yaml), "harbor.yaml");
}
