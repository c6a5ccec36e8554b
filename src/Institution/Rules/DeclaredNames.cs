using QsGen.Institution.Findings;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>Every name that a file gives to something, where it stands, and how many characters the database stores of it.</summary>
internal static class DeclaredNames
{
    // A number as large as any of a class of accounts in demo data.
    private const int Many = 99_999;

    /// <summary>The names in the order of the file's kinds; empty where none is given.</summary>
    public static IEnumerable<(string Name, ModelPath Path, int Width)> Of(RuleContext context) =>
    [
        .. context.Accounts.Select(account => (account.Item.Id.Value, account.Path.Key(Keys.Id), ColumnWidths.Id)),
        .. context.Accounts.Select(account => (account.Item.Name ?? "", account.Path.Key(Keys.Name), ColumnWidths.Title)),
        .. context.Accounts.Select(account => (account.Item.Role?.Value ?? "", account.Path.Key(Keys.Role), ColumnWidths.Name)),
        .. context.AccountTemplates.Select(template => (template.Item.Role.Value, template.Path.Key(Keys.Role), ColumnWidths.Name)),
        .. context.AccountTemplates.SelectMany(template => NamesOf(template.Item, template.Path)),
        .. context.Rails.SelectMany(rail => NamesOf(rail.Item, rail.Path)),
        .. context.TransferTemplates.Select(template => (template.Item.Name.Value, template.Path.Key(Keys.Name), ColumnWidths.Name)),
        .. context.TransferTemplates.Select(
            template => (template.Item.TransferType.Value, template.Path.Key(Keys.TransferType), ColumnWidths.Word)),
        .. context.Chains.Select(chain => (chain.Item.XorGroup?.Value ?? "", chain.Path.Key(Keys.XorGroup), ColumnWidths.Group)),
    ];

    private static IEnumerable<(string Name, ModelPath Path, int Width)> NamesOf(AccountTemplate template, ModelPath path)
    {
        yield return (Last(template.InstanceIdTemplate), path.Key(Keys.InstanceIdTemplate), ColumnWidths.Id);
        yield return (Last(template.InstanceNameTemplate), path.Key(Keys.InstanceNameTemplate), ColumnWidths.Title);

        string Last(InstancePattern? pattern) => pattern?.Format(template.Role, Many) ?? "";
    }

    private static IEnumerable<(string Name, ModelPath Path, int Width)> NamesOf(Rail rail, ModelPath path)
    {
        yield return (rail.Name.Value, path.Key(Keys.Name), ColumnWidths.Name);
        yield return (rail.TransferType.Value, path.Key(Keys.TransferType), ColumnWidths.Word);
        yield return (rail.Origin?.Value ?? "", path.Key(Keys.Origin), ColumnWidths.Word);
        if (rail is TwoLegRail two)
        {
            yield return (two.SourceOrigin?.Value ?? "", path.Key(Keys.SourceOrigin), ColumnWidths.Word);
            yield return (two.DestinationOrigin?.Value ?? "", path.Key(Keys.DestinationOrigin), ColumnWidths.Word);
        }

        foreach (var (place, key) in rail.MetadataKeys.Index())
        {
            yield return (key.Value, path.Key(Keys.MetadataKeys).Item(place), ColumnWidths.MetadataKey);
        }
    }
}
