using System.Collections.Immutable;
using System.Globalization;
using QsGen.Components.Deployment;
using QsGen.Database.Sessions;
using QsGen.Institution;
using QsGen.Institution.Findings;

namespace QsGen.Components.Policies;

/// <summary>All policies.</summary>
internal static class PolicyCatalogue
{
    /// <summary>Each policy once, in the order in which they are reported.</summary>
    public static ImmutableArray<Policy> All { get; } =
    [
        Of(
            "credentials-in-the-clear",
            "QuickSight reads the database with a secret of Secrets Manager, not with a password that its data source holds",
            $"keep user and password in Secrets Manager and set {SettingKeys.Full(SettingKeys.DataSourceSecretArn)}",
            Credentials),
        Of(
            "permissions-for-everybody",
            "Dashboards and the data behind them are shared with named users and groups",
            "name the groups that need it",
            Everybody),
        Of(
            "required-tags",
            "Every resource carries the tags that the organisation demands",
            $"add it to {SettingKeys.Full(SettingKeys.ExtraTags)}",
            Tags),
        Of(
            "database-unprotected",
            "The engine refuses to delete a database that holds the bank's own rows",
            $"set {SettingKeys.Full(SettingKeys.ProtectDatabase)} to true and deploy",
            Unprotected,
            needsDatabase: true),
        Of(
            "force-destroy-left-on",
            "Nothing may drop the bank's own rows, except while somebody removes them on purpose",
            $"remove {SettingKeys.Full(SettingKeys.ForceDestroyDatabase)} and deploy",
            ForceDestroy),
        Of(
            "unsigned-report",
            "Audit reports are signed",
            $"set {SettingKeys.Full(SettingKeys.SigningKey)} and {SettingKeys.Full(SettingKeys.SigningCertificate)}",
            Unsigned),
        Of(
            "refresh-overdue",
            "The relations are refreshed as often as the dashboards promise",
            "run 'qsgen data refresh --execute', and see why the job that does it did not",
            Overdue,
            needsDatabase: true),
        Of(
            "retention-too-short",
            "The bank's own rows stay in the database as long as the organisation demands",
            "put them back from a backup, and let whatever removes old rows wait longer",
            TooShort,
            needsDatabase: true),
    ];

    /// <summary>What of a deployment goes against a policy, waived or not.</summary>
    public static ImmutableArray<PolicyBreach> Check(PolicySubject subject) =>
    [
        .. from policy in All
           from fault in policy.Faults(subject)
           let id = policy.Rule.Id
           let waiver = subject.Deployment.Policies.Waivers.GetValueOrDefault(id)
           select new PolicyBreach(policy.Rule, $"{SettingKeys.Namespace}:{fault.Setting}", fault.Message, waiver),
    ];

    private static Policy Of(
        string id, string meaning, string remedy, Func<PolicySubject, IEnumerable<(string, string)>> faults, bool needsDatabase = false) =>
        new(new Rule(id, Severity.Warning, meaning, remedy), needsDatabase, faults);

    private static IEnumerable<(string Setting, string Message)> Credentials(PolicySubject subject)
    {
        var settings = subject.Deployment.Settings;
        if (settings is { DataSourceArn: null, DataSourceSecretArn: null } && subject.Deployment.DatabaseUrl is { } text
            && DatabaseUrl.Parse(text) is PostgresUrl { Password: not null } or OracleUrl { Password: not null })
        {
            yield return (SettingKeys.DataSourceSecretArn, "QuickSight's data source holds the password of the database itself");
        }
    }

    private static IEnumerable<(string Setting, string Message)> Everybody(PolicySubject subject)
    {
        var settings = subject.Deployment.Settings;
        return Shared(SettingKeys.OwnerArns, settings.OwnerArns, "change and delete everything")
            .Concat(Shared(SettingKeys.ViewerArns, settings.ViewerArns, "see the dashboards"));

        static IEnumerable<(string, string)> Shared(string setting, ImmutableArray<string> principals, string right) =>
            from principal in principals
            where principal.Contains('*', StringComparison.Ordinal) || principal.Contains(":namespace/", StringComparison.Ordinal)
            select (setting, $"{principal} lets everybody there {right}");
    }

    private static IEnumerable<(string Setting, string Message)> Tags(PolicySubject subject)
    {
        var present = subject.Deployment.Settings.ExtraTags.Select(tag => tag.Key).Concat(ResourceNames.OwnTagKeys).ToHashSet();
        return subject.Deployment.Policies.RequiredTags.Where(tag => !present.Contains(tag))
            .Select(tag => (SettingKeys.ExtraTags, $"the tag '{tag}' is missing"));
    }

    private static IEnumerable<(string Setting, string Message)> Unprotected(PolicySubject subject)
    {
        if (subject is { Database.OwnRows: > 0 and var rows, Deployment: { ManagesDatabase: true, Guard.Protect: false } })
        {
            yield return (
                SettingKeys.ProtectDatabase,
                $"the database holds {rows.ToString("N0", CultureInfo.InvariantCulture)} rows of your own, and nothing keeps the engine "
                + "from deleting or replacing its resources");
        }
    }

    private static IEnumerable<(string Setting, string Message)> ForceDestroy(PolicySubject subject)
    {
        if (subject.Deployment is { ManagesDatabase: true, Guard.ForceDestroy: true })
        {
            yield return (SettingKeys.ForceDestroyDatabase, "a destroy would drop the base tables with the bank's own rows");
        }
    }

    private static IEnumerable<(string Setting, string Message)> Unsigned(PolicySubject subject)
    {
        if (subject.Deployment.AuditReport is { IsSigned: false })
        {
            yield return (SettingKeys.SigningKey, "the stack writes audit reports that nobody has signed");
        }
    }

    // Demo data does not age; a bank's rows do.
    private static IEnumerable<(string Setting, string Message)> Overdue(PolicySubject subject)
    {
        var within = subject.Deployment.Policies.RefreshWithin;
        if (subject.Database is { OwnRows: > 0 } database && !(database.SinceRefresh <= within))
        {
            yield return (
                SettingKeys.Policy,
                database.SinceRefresh is { } age
                    ? $"the last refresh ended {IsoDuration.Label(Whole(age))} ago; {IsoDuration.Label(within)} is the most"
                    : "the relations were never refreshed");
        }
    }

    // Nothing of QsGen's own removes a row of the bank's: what is gone, somebody deleted, and refreshes notice.
    private static IEnumerable<(string Setting, string Message)> TooShort(PolicySubject subject) =>
        from removed in subject.Database?.Removed ?? []
        where removed.Kept < subject.Deployment.Policies.Retention
        let rows = removed.Rows == 1 ? "row" : "rows"
        let gone = string.Create(
            CultureInfo.InvariantCulture, $"{removed.Rows:N0} {rows} of {removed.Table}, deleted by {removed.Noticed:uuuu-MM-dd}")
        let days = string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(removed.Kept.TotalDays):0}")
        let least = IsoDuration.Label(subject.Deployment.Policies.Retention!.Value)
        select (SettingKeys.Policy, $"{gone}, had been kept for {days} days at most; {least} is the least");

    private static NodaTime.Duration Whole(NodaTime.Duration age) => NodaTime.Duration.FromMinutes(Math.Floor(age.TotalMinutes));
}
