using System.Collections.Immutable;
using NodaTime;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Provider.Resources;

/// <summary>The audit report of the last business day that has ended, written whenever the derived relations were computed.</summary>
/// <remarks>A report that can't be written stops no deployment: the output says why, and the next run tries again. Reports are evidence,
/// so none is ever removed, and one about other data has another name.</remarks>
/// <param name="work">Knows where the database is.</param>
/// <param name="writer">Writes reports; null where the provider's host brings none.</param>
/// <param name="folder">The full path of the folder at which relative paths start.</param>
internal sealed class ManagedReport(DatabaseWork work, IReportWriter? writer, string folder) : ManagedResource
{
    /// <summary>The type token.</summary>
    public const string Token = "qsgen:index:AuditReport";

    private const string TimeZone = "timeZone";
    private const string FileOutput = "file";
    private const string ReportOutput = "report";
    private const string DueOutput = "due";

    private static readonly ImmutableArray<PropertySpec> Options =
    [
        new("source", PropertyKind.Text, "The institution's file, or the name of a bundled one: it travels with the report.")
        {
            Required = true,
        },
        new("folder", PropertyKind.Text, "The folder that reports are written into; relative to the project.") { Required = true },
        new("refreshRun", PropertyKind.Integer, "The refresh that the report follows: after another one it is written again."),
        new(TimeZone, PropertyKind.Text, "The institution's time zone, as Europe/Zurich. Default: UTC."),
        new("signingKey", PropertyKind.Text, "The private key's file. Default: the report is unsigned."),
        new("signingCertificate", PropertyKind.Text, "The file of the key's certificate and its issuers'."),
        new("signingPassphraseVariable", PropertyKind.Text, "The environment variable that holds the key's passphrase."),
        new("signingName", PropertyKind.Text, "The name in the signature."),
        new("signingTimestampAuthority", PropertyKind.Text, "The address of a time-stamp authority."),
        new("signingRevocationFiles", PropertyKind.Text, "Files with OCSP answers and revocation lists, as a JSON list."),
        new("reportFonts", PropertyKind.Text, "Fonts for characters that the report's own font lacks, as a JSON list."),
    ];

    /// <inheritdoc/>
    public override ResourceSpec Spec { get; } = new(
        Token,
        "The audit report of the last business day that has ended, as a file beside the stack.",
        [.. DatabaseTarget.Inputs, .. Options],
        [
            DatabaseTarget.Prefix,
            new(FileOutput, PropertyKind.Text, "The report's file; absent when none could be written."),
            new(ReportOutput, PropertyKind.Text, "The report's file, or why there is none.") { Required = true },
            new(DueOutput, PropertyKind.Flag, "Whether the report is missing.") { Required = true },
        ]);

    /// <inheritdoc/>
    public override IEnumerable<PropertyProblem> Judge(PropertyObject inputs)
    {
        foreach (var problem in DatabaseTarget.Judge(inputs))
        {
            yield return problem;
        }

        if (inputs.Text(TimeZone) is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            yield return new(TimeZone, $"'{zone}' is not a time zone; write it as Europe/Zurich");
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<PropertyDifference> Diff(ManagedState old, PropertyObject news)
    {
        var changes = DatabaseTarget.Moves(old, news, DatabaseTarget.Find(news))
            .Concat(Options.Select(option => PropertyDifference.Between(option.Name, old.Inputs, news)).OfType<PropertyDifference>());
        return old.Outputs.Flag(DueOutput) is true
            ? changes.Append(new(DueOutput, DifferenceKind.Update, IsInput: false))
            : changes;
    }

    /// <inheritdoc/>
    public override Task<PropertyObject> PreviewCreateAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken)
    {
        log.Info("would write the audit report of the last business day that has ended");
        return Task.FromResult(inputs.SetItems(PropertyValue.Object(
            (DatabaseTarget.PrefixOutput, DatabaseTarget.Find(inputs)?.Institution.Instance.Value ?? PropertyValue.Unknown),
            (FileOutput, PropertyValue.Unknown),
            (ReportOutput, PropertyValue.Unknown),
            (DueOutput, false))));
    }

    /// <inheritdoc/>
    public override async Task<ManagedState> CreateAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken) =>
        new($"{DatabaseTarget.Of(inputs).Id}/audit-report", inputs, await WriteAsync(inputs, log, cancellationToken));

    /// <inheritdoc/>
    public override Task<PropertyObject> UpdateAsync(
        ManagedState old, PropertyObject news, IResourceLog log, CancellationToken cancellationToken) =>
        WriteAsync(news, log, cancellationToken);

    /// <inheritdoc/>
    public override Task<ManagedState?> ReadAsync(ManagedState old, CancellationToken cancellationToken) =>
        Task.FromResult<ManagedState?>(old.Outputs.Text(FileOutput) is { } file && !File.Exists(Path.GetFullPath(file, folder))
            ? old with { Outputs = old.Outputs.SetItem(DueOutput, true) }
            : old);

    /// <inheritdoc/>
    public override Task DeleteAsync(ManagedState old, IResourceLog log, CancellationToken cancellationToken)
    {
        if (old.Outputs.Text(FileOutput) is { } file)
        {
            log.Info($"{file} stays where it is");
        }

        return Task.CompletedTask;
    }

    private async Task<PropertyObject> WriteAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.Of(inputs);
        var zone = DateTimeZoneProviders.Tzdb[inputs.Text(TimeZone) ?? "UTC"];
        var written = writer is null
            ? WrittenReport.None("the provider runs in a program that writes no reports; run 'qsgen audit apply --execute' instead")
            : await writer.WriteAsync(
                new(work.UrlOf(target), zone, log.Stack.Name, folder, key => inputs.Text(key)), cancellationToken);
        foreach (var warning in written.Warnings)
        {
            log.Warn(warning);
        }

        if (written.File is null)
        {
            log.Warn($"no audit report: {written.Summary}");
        }
        else
        {
            log.Info(written.Summary);
        }

        return inputs.SetItems(PropertyValue.Object(
            (DatabaseTarget.PrefixOutput, target.Institution.Instance.Value),
            (FileOutput, written.File is { } file ? file : PropertyValue.Null),
            (ReportOutput, written.File ?? $"not written: {written.Summary}"),
            (DueOutput, written.File is null)));
    }
}
