using System.Collections.Immutable;
using NodaTime;
using QsGen.Audit.Document;
using QsGen.Audit.Pdf.Fonts;
using QsGen.Audit.Sections;
using QsGen.Cli.Configuration;
using QsGen.Cli.Outcomes;
using QsGen.Components.Deployment;
using QsGen.Institution;
using QsGen.Institution.Files;

namespace QsGen.Cli.Shared;

/// <summary>Whom a report is about, from the configuration.</summary>
internal static class AuditSubjects
{
    /// <summary>The subject; what is wrong with the logo goes to the error stream.</summary>
    /// <exception cref="InvalidInputException">A font can't be read.</exception>
    public static ReportSubject Read(StackConfig config, InstitutionDeployment deployment, CliContext context)
    {
        var now = ConfiguredDatabase.ClockOf(context).GetCurrentInstant().InZone(deployment.TimeZone);
        return Of(deployment.Institution, SourceOf(deployment), now, text => context.Error.WriteLine($"warning: {text}")) with
        {
            Fonts = FontsOf(key => config.Get($"{SettingKeys.Namespace}:{key}"), config.Project.Folder),
        };
    }

    /// <summary>The fonts that the settings name.</summary>
    /// <param name="settings">The text of a setting, by its key without the namespace.</param>
    /// <param name="folder">Where relative paths start.</param>
    /// <exception cref="InvalidInputException">A file can't be read, or a report can't carry it.</exception>
    public static ValueList<ReportFont> FontsOf(Func<string, string?> settings, string folder) =>
        FileList.Read(settings, SettingKeys.ReportFonts).Select(named =>
        {
            try
            {
                return EmbeddableFont.Read(named, [.. GivenFile.ReadBytes(Path.GetFullPath(named, folder), mostMegabytes: 64)]);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
            {
                throw new InvalidInputException($"{SettingKeys.Namespace}:{SettingKeys.ReportFonts}: {named}: {failure.Message}");
            }
        }).ToValueList();

    /// <summary>The subject of a report that is made now.</summary>
    /// <param name="institution">The institution.</param>
    /// <param name="source">Its file.</param>
    /// <param name="now">The report's clock, in the institution's zone.</param>
    /// <param name="warn">Takes what is wrong with the logo.</param>
    public static ReportSubject Of(InstitutionModel institution, InstitutionSource source, ZonedDateTime now, Action<string> warn) => new()
    {
        Institution = institution,
        FileName = Path.GetFileName(source.FileName),
        FileBytes = source.Content,
        Product = $"QsGen v{ProgramVersion.Text}",
        Code = CodeIdentity.Text,
        GeneratedAt = ToTheSecond(now.ToDateTimeOffset()),
        Logo = LogoOf(institution.Theme?.Logo, warn),
    };

    /// <summary>The institution's file.</summary>
    public static InstitutionSource SourceOf(InstitutionDeployment deployment) =>
        deployment.Source ?? throw new InvalidOperationException("A command's deployment is read from a file.");

    // As the report shows it.
    private static DateTimeOffset ToTheSecond(DateTimeOffset now) => new(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), now.Offset);

    private static ReportLogo? LogoOf(string? named, Action<string> warn)
    {
        if (named is null)
        {
            return null;
        }

        try
        {
            if (Path.IsPathFullyQualified(named) && File.Exists(named))
            {
                var bytes = GivenFile.ReadBytes(named, mostMegabytes: 16).ToImmutableArray();
                if (bytes is [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, ..])
                {
                    return new(bytes, "Logo of the institution");
                }
            }

            warn($"theme.logo: '{named}' is no absolute path of a PNG or JPEG file; the report has no logo");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            warn($"theme.logo: '{named}' can't be read: {failure.Message}; the report has no logo");
        }

        return null;
    }
}
