using System.Collections.Immutable;
using NodaTime;
using Pulumi;
using QsGen.Components.Deployment;
using QsGen.Components.Policies;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.Institution.Bundled;
using QsGen.Institution.Derived;
using QsGen.Institution.Editing;
using QsGen.Institution.Loading;

namespace QsGen.Components;

/// <summary>The ways to a deployment: from the configuration of the stack, from a program, from a command.</summary>
/// <remarks>Each checks the institution and all settings, and reports everything that is wrong at once.</remarks>
public static class DeploymentReader
{
    private const string OwnFeed = "own";
    private const string FeedOfCents = "cents";

    extension(InstitutionDeployment)
    {
        /// <summary>Reads the deployment from the configuration of the running stack.</summary>
        /// <exception cref="RunException">The institution or the configuration is wrong; the message lists every finding.</exception>
        public static InstitutionDeployment FromConfig()
        {
            var own = new Config(SettingKeys.Namespace);
            var aws = new Config(SettingKeys.AwsNamespace);
            var reading = InstitutionDeployment.Read(
                key => key.Split(':') is [SettingKeys.AwsNamespace, var name] ? aws.Get(name)
                    : own.Get(key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..]),
                Root());
            var deployment = Require(reading);

            // What did not prevent a deployment: no command line stands between the program and the person to say it.
            foreach (var warning in reading.Messages)
            {
                Log.Warn(warning);
            }

            return deployment;
        }

        /// <summary>A deployment that a program describes itself, whatever its configuration says.</summary>
        /// <param name="args">The institution and where it goes.</param>
        /// <exception cref="RunException">The institution or a setting is wrong; the message lists every finding.</exception>
        public static InstitutionDeployment From(InstitutionDeploymentArgs args)
        {
            ArgumentNullException.ThrowIfNull(args);
            var values = args.ToSettings();
            return Require(InstitutionDeployment.Read(key => values.GetValueOrDefault(key), args.Folder ?? Root()));
        }

        /// <summary>Reads the deployment from configuration values.</summary>
        /// <param name="lookUp">The value of a full key; null when it is not configured.</param>
        /// <param name="folder">Where relative paths start.</param>
        /// <param name="secrets">Which values are secrets; null: what the engine told this process.</param>
        internal static DeploymentReading Read(Func<string, string?> lookUp, string folder, ConfiguredSecrets? secrets = null)
        {
            var reader = new SettingsReader(lookUp);
            var settings = reader.ReadDeployment();
            var (url, dialect) = ReadDatabase(reader);
            var demo = reader.Flag(SettingKeys.DemoData, defaultValue: false) ? ReadDemo(reader) : null;
            var manage = reader.Flag(SettingKeys.ManageDatabase, defaultValue: true) && url is not null;
            var guard = new DatabaseGuard(
                reader.Flag(SettingKeys.ProtectDatabase, defaultValue: false),
                reader.Flag(SettingKeys.RetainDatabase, defaultValue: false),
                reader.Flag(SettingKeys.ForceDestroyDatabase, defaultValue: false));
            var asOf = ReadAsOf(reader);
            var zone = ReadTimeZone(reader);
            var policies = new PolicyReader(reader).Read();
            var institution = ReadInstitution(reader, folder, out var source, out var yaml);
            var isUnreadable = url is null && reader.Own(SettingKeys.DatabaseUrl) is not null;
            if (demo is not null && !manage && !isUnreadable)
            {
                reader.Report(SettingKeys.DemoData, "needs a database that the stack manages; set databaseUrl and leave manageDatabase on");
            }

            ImmutableArray<Finding> findings = [.. institution?.Findings.Where(finding => finding.Severity != Severity.Note) ?? []];
            var messages = reader.Problems.Select(problem => problem.ToString()).Concat(findings.Select(finding => finding.ToString()));
            var deployment = reader.Problems.IsEmpty && institution?.Model is { } model
                ? new InstitutionDeployment(model, yaml, settings, dialect, folder, AppCatalogue.All)
                {
                    Source = source,
                    DatabaseUrl = url,
                    ManagesDatabase = manage,
                    DemoData = demo,
                    Guard = guard,
                    Policies = policies,
                    AuditReport = ReadAuditReport(reader, folder),
                    AsOf = asOf,
                    TimeZone = zone,
                    Secrets = secrets,
                }
                : null;

            var wrong = institution?.Findings.Where(finding => finding.Severity == Severity.Error)
                .Select(finding => new SettingProblem($"{SettingKeys.Namespace}:{SettingKeys.Institution}", finding.ToString())) ?? [];
            return new DeploymentReading(deployment, [.. messages], [.. reader.Problems, .. wrong]) { Findings = findings };
        }
    }

    private static InstitutionDeployment Require(DeploymentReading reading)
    {
        var deployment = reading.Deployment ?? throw new RunException(string.Join(System.Environment.NewLine, reading.Messages));
        return deployment.StackProblem is { } problem ? throw new RunException(problem.ToString()) : deployment;
    }

    // Engines start programs in the program's folder; not all of them name the project's.
    private static string Root() =>
        Pulumi.Deployment.Instance.RootDirectory is { Length: > 0 } root ? root : Directory.GetCurrentDirectory();

    private static InstitutionLoadResult? ReadInstitution(
        SettingsReader reader, string folder, out InstitutionSource? source, out string yaml)
    {
        source = InstitutionSource.Find(SourceOf(reader), folder, out var problem);
        yaml = source?.Text ?? "";
        if (source is not null)
        {
            var prefix = ReadPrefix(reader, SettingKeys.TablePrefix);
            var result = source.Load(prefix);
            if (prefix is not null && result.Model is { } model)
            {
                if (model.Instance != (model.AreBeside ? CurrencyBooks.PrefixOf(prefix, model.Currency) : prefix))
                {
                    reader.Report(
                        SettingKeys.TablePrefix, $"is '{prefix}', but the file says 'instance: {model.Instance}'; keep one of the two");
                }

                // What reads the text later knows no settings.
                yaml = InstanceEdit.Set(yaml, prefix);
            }

            return result with
            {
                Model = result.Model is { } read
                    ? ThemePictures.Placed(read, source.FileName, folder) with { Feed = ReadFeed(reader, read) }
                    : null,
                // Nobody can change what comes with the program, so its warnings would only open every command.
                Findings = source.IsBundled && result.Model is not null ? [] : result.Findings,
            };
        }

        reader.Report(SettingKeys.Institution, problem ?? "can't be read");
        return null;
    }

    private static string SourceOf(SettingsReader reader) => reader.Own(SettingKeys.Institution) ?? BundledInstitutions.Story;

    private static AuditReportSettings? ReadAuditReport(SettingsReader reader, string root)
    {
        if (reader.Own(SettingKeys.AuditReport) is not { } folder)
        {
            return null;
        }

        var isSigned = reader.Own(SettingKeys.SigningKey) is not null;
        return new(folder, Within(root, SourceOf(reader)), (isSigned ? AuditReportSettings.SigningKeys : [])
            .Append(SettingKeys.ReportFonts)
            .Select(key => (key, value: reader.Own(key))).Where(pair => pair.value is not null)
            .ToImmutableSortedDictionary(pair => pair.key, pair => pair.value!, StringComparer.Ordinal));
    }

    // The same wherever the project lies: a full path of one machine would be a change on the next.
    private static string Within(string root, string source)
    {
        var relative = Path.IsPathRooted(source) ? Path.GetRelativePath(root, source) : source;
        return relative.StartsWith("..", StringComparison.Ordinal) ? source : relative;
    }

    private static FeedTables? ReadFeed(SettingsReader reader, InstitutionModel institution)
    {
        var prefix = ReadPrefix(reader, SettingKeys.FeedPrefix);
        switch (reader.Own(SettingKeys.FeedFormat))
        {
            case null or OwnFeed when prefix is not null:
                reader.Report(
                    SettingKeys.FeedPrefix, $"names tables of another shape; set {SettingKeys.FeedFormat} to {FeedOfCents}, or remove it");
                return null;
            case null or OwnFeed:
                return null;
            case FeedOfCents when !institution.Currencies.IsEmpty:
                reader.Report(
                    SettingKeys.FeedFormat,
                    $"is {FeedOfCents}, whose tables hold all accounts, and these are in "
                    + string.Join(", ", institution.Currencies.Select(currency => currency.Code))
                    + "; write a file for the accounts of each");
                return null;
            case FeedOfCents when institution.Currency.Decimals > 2:
                reader.Report(SettingKeys.FeedFormat, $"is {FeedOfCents}, but {institution.Currency.Code} has amounts smaller than a cent");
                return null;
            case FeedOfCents:
                return new(prefix ?? institution.Instance);
            case var other:
                reader.Report(SettingKeys.FeedFormat, $"is '{other}'; write {OwnFeed} or {FeedOfCents}");
                return null;
        }
    }

    private static InstanceName? ReadPrefix(SettingsReader reader, string key)
    {
        if (reader.Own(key) is not { } text)
        {
            return null;
        }

        if (InstanceName.IsWellFormed(text))
        {
            return new(text);
        }

        reader.Report(key, $"'{text}' is no prefix: {InstanceName.Form}");
        return null;
    }

    private static (string? Url, SqlDialect Dialect) ReadDatabase(SettingsReader reader)
    {
        var text = reader.Own(SettingKeys.DatabaseUrl);
        var dialect = ReadDialect(reader);
        if (text is null)
        {
            return (null, dialect ?? SqlDialects.Postgres);
        }

        if (!QsGen.Database.Sessions.DatabaseUrl.TryParse(text, out var url, out var problem))
        {
            reader.Report(SettingKeys.DatabaseUrl, problem);
            return (null, dialect ?? SqlDialects.Postgres);
        }

        if (dialect is not null && dialect != url.Dialect)
        {
            reader.Report(SettingKeys.Dialect, $"is {dialect.Name}, but the database is {url.Dialect.Name}; remove the key");
        }

        return (text, url.Dialect);
    }

    private static SqlDialect? ReadDialect(SettingsReader reader)
    {
        if (reader.Own(SettingKeys.Dialect) is not { } named)
        {
            return null;
        }

        try
        {
            return SqlDialects.Parse(named);
        }
        catch (FormatException mistake)
        {
            reader.Report(SettingKeys.Dialect, mistake.Message);
            return null;
        }
    }

    private static DemoDataSettings ReadDemo(SettingsReader reader)
    {
        var anchor = reader.Own(SettingKeys.DemoAnchor);
        if (anchor is not null && DayText.Read(anchor, out var problem) is null)
        {
            reader.Report(SettingKeys.DemoAnchor, problem!);
        }

        return new DemoDataSettings(
            reader.Number(SettingKeys.DemoDays, DemoDefaults.Days, minimum: 1),
            reader.Number(SettingKeys.DemoSeed, DemoDefaults.Seed, minimum: 0),
            anchor);
    }

    private static DateTimeZone ReadTimeZone(SettingsReader reader)
    {
        if (reader.Own(SettingKeys.TimeZone) is not { } name)
        {
            return DateTimeZone.Utc;
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone)
        {
            return zone;
        }

        reader.Report(SettingKeys.TimeZone, $"'{name}' is not a time zone; write it as Europe/Zurich");
        return DateTimeZone.Utc;
    }

    private static string? ReadAsOf(SettingsReader reader)
    {
        var asOf = reader.Own(SettingKeys.AsOf);
        if (asOf is not null && InstantText.Read(asOf, out var problem) is null)
        {
            reader.Report(SettingKeys.AsOf, problem!);
        }

        return asOf;
    }
}
