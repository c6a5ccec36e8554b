using System.Globalization;
using QsGen.Institution;
using QsGen.Institution.Format;

namespace QsGen.Tests.Institution.Writing;

/// <summary>Writes institutions as canonical YAML: one spelling per institution, and reading it back gives an equal one.</summary>
internal static class InstitutionWriter
{
    /// <summary>The YAML of an institution, with Unix line ends.</summary>
    public static string Write(InstitutionModel model)
    {
        var lines = new YamlLines();
        lines.Entry(Keys.Instance, YamlQuoting.Scalar(model.Instance.Value));
        lines.Prose(Keys.Description, model.Description);
        BlockWriter.Hashes(lines, model.SeedHash);
        BlockWriter.Theme(lines, model.Theme);
        BlockWriter.Persona(lines, model.Persona);
        lines.Items(Keys.Accounts, model.Accounts, account => EntityWriter.Account(lines, account));
        lines.Items(Keys.AccountTemplates, model.AccountTemplates, template => EntityWriter.AccountTemplate(lines, template));
        lines.Items(Keys.Rails, model.Rails, rail => RailWriter.Rail(lines, rail));
        lines.Items(Keys.TransferTemplates, model.TransferTemplates, template => EntityWriter.TransferTemplate(lines, template));
        lines.Items(Keys.Chains, model.Chains, entry => EntityWriter.Chain(lines, entry));
        lines.Items(Keys.LimitSchedules, model.LimitSchedules, limit => EntityWriter.Limit(lines, limit));
        BlockWriter.Offsets(lines, model.RoleBusinessDayOffsets);
        lines.Entry(Keys.Holidays, BlockWriter.Holidays(model.Holidays));
        lines.Entry(Keys.ExtraChecks, BlockWriter.Checks(model.ExtraChecks));
        lines.Entry(Keys.Health, BlockWriter.Health(model.Health));
        lines.Entry(Keys.AnomalyMinWindows, model.AnomalyMinWindows.ToString(CultureInfo.InvariantCulture));
        lines.Entry(Keys.Materiality, ValueWords.Money(model.Materiality));
        lines.Entry(Keys.Currency, model.Currency.Code);
        return lines.ToString();
    }
}
