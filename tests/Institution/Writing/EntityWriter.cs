using QsGen.Institution;
using QsGen.Institution.Format;

namespace QsGen.Tests.Institution.Writing;

/// <summary>Writes the entries of the sections other than rails.</summary>
internal static class EntityWriter
{
    public static void Account(YamlLines lines, Account account) => lines
        .Entry(Keys.Id, Spelling.Text(account.Id.Value))
        .Prose(Keys.Name, account.Name)
        .Entry(Keys.Role, Spelling.Text(account.Role?.Value))
        .Entry(Keys.Scope, ValueWords.Scope(account.Scope))
        .Entry(Keys.ParentRole, Spelling.Text(account.ParentRole?.Value))
        .Entry(Keys.ParentAccountId, Spelling.Text(account.ParentAccountId?.Value))
        .Entry(Keys.BalanceCadence, Cadence(account.BalanceCadence))
        .Entry(Keys.Currency, account.Currency?.Code)
        .Entry(Keys.ExpectedEodBalance, ValueWords.Money(account.ExpectedEodBalance))
        .Prose(Keys.Description, account.Description);

    public static void AccountTemplate(YamlLines lines, AccountTemplate template) => lines
        .Entry(Keys.Role, Spelling.Text(template.Role.Value))
        .Entry(Keys.Scope, ValueWords.Scope(template.Scope))
        .Entry(Keys.ParentRole, Spelling.Text(template.ParentRole?.Value))
        .Entry(Keys.ParentAccountId, Spelling.Text(template.ParentAccountId?.Value))
        .Entry(Keys.BalanceCadence, Cadence(template.BalanceCadence))
        .Entry(Keys.Currency, template.Currency?.Code)
        .Entry(Keys.ExpectedEodBalance, ValueWords.Money(template.ExpectedEodBalance))
        .Prose(Keys.InstanceIdTemplate, template.InstanceIdTemplate?.Text)
        .Prose(Keys.InstanceNameTemplate, template.InstanceNameTemplate?.Text)
        .Prose(Keys.Description, template.Description);

    public static void TransferTemplate(YamlLines lines, TransferTemplate template) => lines
        .Entry(Keys.Name, Spelling.Text(template.Name.Value))
        .Entry(Keys.TransferType, Spelling.Text(template.TransferType.Value))
        .Entry(Keys.ExpectedNet, ValueWords.Money(template.ExpectedNet))
        .Entry(Keys.TransferKey, Spelling.AllNames(template.TransferKey))
        .Entry(Keys.Completion, template.Completion.ToString())
        .Entry(Keys.LegRails, Spelling.AllNames(template.LegRails))
        .Entry(Keys.LegRailXorGroups, Spelling.Groups(template.LegRailXorGroups))
        .Entry(Keys.FiringsTypicalPerPeriod, Spelling.Firings(template.TypicalFirings))
        .Prose(Keys.Description, template.Description);

    public static void Chain(YamlLines lines, ChainEntry entry) => (entry.FanIn
            ? lines.Entry(Keys.Parent, Spelling.Text(entry.Parent.Value)).Entry(Keys.Children, $"[{FanIn(entry)}]")
            : OneChild(lines, entry))
        .Prose(Keys.Description, entry.Description);

    private static string FanIn(ChainEntry entry) => "{name: " + Spelling.Text(entry.Child.Value) + ", fan_in: true"
        + (entry.Required ? "" : ", optional: true")
        + (entry.ExpectedParentCount is { } count ? FormattableString.Invariant($", expected_parent_count: {count}") : "") + "}";

    private static YamlLines OneChild(YamlLines lines, ChainEntry entry) => lines
        .Entry(Keys.Parent, Spelling.Text(entry.Parent.Value))
        .Entry(Keys.Child, Spelling.Text(entry.Child.Value))
        .Entry(Keys.Required, ValueWords.Flag(entry.Required))
        .Entry(Keys.XorGroup, Spelling.Text(entry.XorGroup?.Value));

    public static void Limit(YamlLines lines, LimitSchedule limit) => lines
        .Entry(Keys.ParentRole, Spelling.Text(limit.ParentRole.Value))
        .Entry(Keys.TransferType, Spelling.Text(limit.TransferType.Value))
        .Entry(Keys.Cap, ValueWords.Money(limit.Cap))
        .Entry(Keys.Direction, LimitDirectionWords.Of(limit.Direction))
        .Prose(Keys.Description, limit.Description);

    private static string? Cadence(BalanceCadence? cadence) => cadence is { } known ? BalanceCadenceWords.Of(known) : null;
}
