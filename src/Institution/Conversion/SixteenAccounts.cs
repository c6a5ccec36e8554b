using QsGen.Institution.Format;
using YamlDotNet.RepresentationModel;

namespace QsGen.Institution.Conversion;

/// <summary>Writes what release 16 says of accounts: cadences in its words, and hours at the accounts of a role.</summary>
internal sealed class SixteenAccounts(YamlSource source, InstitutionModel model, UnsaidList unsaid)
{
    /// <summary>The cadence that is left of one: that release has no calendar.</summary>
    public static BalanceCadence? Said(BalanceCadence? cadence) =>
        cadence is BalanceCadence.BusinessDays ? BalanceCadence.Daily : cadence;

    /// <summary>The pattern of names that is left of one: that release makes up no names.</summary>
    public static InstancePattern? Said(InstancePattern? names) => names is { MakesNames: true } ? names.WithoutMadeNames : names;

    /// <summary>Makes the changes, and tells the hours of roles that the text has then.</summary>
    public ValueList<RoleOffset> Write()
    {
        var entries = source.Items(Keys.Accounts).Zip(model.Accounts.Select(one => (one.Role, one.Scope)))
            .Concat(source.Items(Keys.AccountTemplates).Zip(model.AccountTemplates.Select(one => ((RoleName?)one.Role, one.Scope))))
            .ToList();
        foreach (var (entry, _) in entries)
        {
            WriteCadence(entry);
            WriteNames(entry);
            if (YamlSource.Value(entry, Keys.ParentAccountId) is { } parent)
            {
                unsaid.Add(parent, $"that release does not know '{Keys.ParentAccountId}' and ignores it; the key stays in the file");
            }
        }

        if (YamlSource.Value(source.Root, Keys.RoleBusinessDayOffsets) is not { } offsets)
        {
            return model.RoleBusinessDayOffsets;
        }

        var said = new List<RoleOffset>();
        foreach (var offset in model.RoleBusinessDayOffsets)
        {
            var own = entries.Where(pair => pair.Second.Item1 == offset.Role && pair.Second.Item2 is AccountScope.Internal).ToList();
            if (own.Count == 0)
            {
                unsaid.Add(offsets, $"the role '{offset.Role}' has external accounts only, which have no business day there");
                continue;
            }

            said.Add(offset);
            foreach (var (entry, _) in own.Where(pair => YamlSource.Value(pair.First, Keys.BusinessDayOffset) is null))
            {
                new MappingChange(source, entry).AddAfter(
                    Keys.Role, FormattableString.Invariant($"{Keys.BusinessDayOffset}: {offset.Hours}"));
            }
        }

        new MappingChange(source, source.Root).Remove(Keys.RoleBusinessDayOffsets);
        return said.ToValueList();
    }

    private void WriteNames(YamlMappingNode entry)
    {
        if (YamlSource.Value(entry, Keys.InstanceNameTemplate) is YamlScalarNode { Value: { } text } value
            && InstancePattern.TryParse(text, out _) is { MakesNames: true } names)
        {
            unsaid.Add(value, "made-up names; there the role and the number stand in their place");
            new MappingChange(source, entry).Replace(
                Keys.InstanceNameTemplate, $"{Keys.InstanceNameTemplate}: {ToOurs.Quoted(names.WithoutMadeNames.Text)}");
        }
    }

    private void WriteCadence(YamlMappingNode entry)
    {
        if (YamlSource.Value(entry, Keys.BalanceCadence) is not YamlScalarNode value
            || BalanceCadenceWords.Find(value.Value) is not { } cadence)
        {
            return;
        }

        if (cadence is BalanceCadence.BusinessDays)
        {
            unsaid.Add(value, "a balance for each business day; there it is one for each day, weekends and holidays too");
        }

        var word = cadence is BalanceCadence.Sparse ? BalanceCadenceWords.Of(cadence) : BalanceCadenceWords.DailyAlias;
        if (value.Value != word)
        {
            new MappingChange(source, entry).Replace(Keys.BalanceCadence, $"{Keys.BalanceCadence}: {word}");
        }
    }
}
