using QsGen.Institution.Format;

namespace QsGen.Institution.Conversion;

/// <summary>Writes an institution as release 16 reads it, and lists what that release can't say.</summary>
internal sealed class ToSixteen(YamlSource source, InstitutionModel model, UnsaidList unsaid)
{
    private static readonly string[] Ignored =
        [Keys.Holidays, Keys.ExtraChecks, Keys.AnomalyMinWindows, Keys.Health, Keys.Materiality];

    /// <summary>Makes the changes, and tells what the text means then.</summary>
    public InstitutionModel Write()
    {
        WriteTop();
        WriteTypes(Keys.Rails, model.Rails.Select(rail => (rail.Name.Value, rail.TransferType.Value)).ToList());
        WriteTypes(Keys.TransferTemplates, model.TransferTemplates.Select(one => (one.Name.Value, one.TransferType.Value)).ToList());
        WriteBundles();
        var limits = new SixteenLimits(source, model, unsaid).Write();
        var offsets = new SixteenAccounts(source, model, unsaid).Write();
        var chains = new SixteenChains(source, model, unsaid).Write();
        return model with
        {
            Accounts = model.Accounts.Select(one => one with { BalanceCadence = SixteenAccounts.Said(one.BalanceCadence) }).ToValueList(),
            AccountTemplates = model.AccountTemplates
                .Select(one => one with
                {
                    BalanceCadence = SixteenAccounts.Said(one.BalanceCadence),
                    InstanceNameTemplate = SixteenAccounts.Said(one.InstanceNameTemplate),
                }).ToValueList(),
            Rails = model.Rails.Select(rail => rail with
            {
                TransferType = new(rail.Name.Value),
                BundlesActivity = rail.BundlesActivity.SelectMany(Named).ToValueList(),
            }).ToValueList(),
            TransferTemplates = model.TransferTemplates.Select(one => one with { TransferType = new(one.Name.Value) }).ToValueList(),
            LimitSchedules = limits,
            RoleBusinessDayOffsets = offsets,
            Chains = chains,
        };
    }

    private void WriteTop()
    {
        var top = new MappingChange(source, source.Root);
        if (YamlSource.Value(source.Root, Keys.Instance) is { } instance)
        {
            unsaid.Add(
                instance, $"the prefix stands in that release's configuration; write 'db: {{table_prefix: {model.Instance}}}' there");
            top.Remove(Keys.Instance);
        }

        foreach (var key in Ignored)
        {
            if (YamlSource.Value(source.Root, key) is { } value)
            {
                unsaid.Add(value, $"that release does not know '{key}' and ignores it; the key stays in the file");
            }
        }

        if (model.Persona?.Institution is { IsEmpty: false } names
            && YamlSource.Value(source.Root, Keys.Persona) is not null
            && YamlSource.Value(source.Root, Keys.InstitutionName) is null)
        {
            var acronym = names.Length > 1 ? $"{Keys.InstitutionAcronym}: {ToOurs.Quoted(names[1])}" : null;
            foreach (var entry in new[] { $"{Keys.InstitutionName}: {ToOurs.Quoted(names[0])}", acronym }.OfType<string>())
            {
                top.AddAfter(Keys.Persona, entry);
            }
        }
    }

    private void WriteTypes(string section, List<(string Name, string Type)> named)
    {
        foreach (var (entry, (name, type)) in source.Items(section).Zip(named))
        {
            if (name != type)
            {
                unsaid.Add(entry, $"'{name}' has the transfer type '{type}'; there its name is its type, in the file and in the rows");
            }

            new MappingChange(source, entry).Remove(Keys.TransferType);
        }
    }

    private void WriteBundles()
    {
        foreach (var (entry, rail) in source.Items(Keys.Rails).Zip(model.Rails))
        {
            var named = rail.BundlesActivity.SelectMany(Named).ToList();
            if (!named.SequenceEqual(rail.BundlesActivity))
            {
                new MappingChange(source, entry).Replace(
                    Keys.BundlesActivity,
                    $"{Keys.BundlesActivity}: [{string.Join(", ", named.Select(selector => ToOurs.Quoted(selector.Text)))}]");
            }
        }
    }

    // A selector by type names each rail of it.
    private IEnumerable<BundleSelector> Named(BundleSelector selector) =>
        selector.IsDotted || model.Rails.Any(rail => rail.Name.Value == selector.Text)
            ? [selector]
            : model.Rails.Where(rail => rail.TransferType.Value == selector.Text).Select(rail => new BundleSelector(rail.Name.Value));
}
