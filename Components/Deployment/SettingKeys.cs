namespace QsGen.Components.Deployment;

/// <summary>The names of the configuration keys, without their namespace. <c>Pulumi.yaml</c> declares their types and defaults.</summary>
internal static class SettingKeys
{
    /// <summary>The namespace of QsGen's own keys, which is the project's name.</summary>
    public const string Namespace = "qsgen";

    /// <summary>The namespace of the AWS provider's keys.</summary>
    public const string AwsNamespace = "aws-native";

    /// <summary>The AWS region, in <see cref="AwsNamespace"/>.</summary>
    public const string Region = "region";

    /// <summary>A YAML file or the name of a bundled institution.</summary>
    public const string Institution = "institution";

    /// <summary>The reconciliation database; a secret.</summary>
    public const string DatabaseUrl = "databaseUrl";

    /// <summary>The SQL dialect, where no database URL tells it.</summary>
    public const string Dialect = "dialect";

    /// <summary>Whether the stack owns schema and refresh.</summary>
    public const string ManageDatabase = "manageDatabase";

    /// <summary>Whether the engine refuses to delete or replace the database's resources.</summary>
    public const string ProtectDatabase = "protectDatabase";

    /// <summary>Whether the database is left as it is when its resources leave the stack.</summary>
    public const string RetainDatabase = "retainDatabase";

    /// <summary>Whether deleting the schema may drop base tables with the bank's own rows.</summary>
    public const string ForceDestroyDatabase = "forceDestroyDatabase";

    /// <summary>Whether the stack loads demo data.</summary>
    public const string DemoData = "demoData";

    /// <summary>Days of demo data.</summary>
    public const string DemoDays = "demoDays";

    /// <summary>Seed of the demo data.</summary>
    public const string DemoSeed = "demoSeed";

    /// <summary>Last day of the demo data.</summary>
    public const string DemoAnchor = "demoAnchor";

    /// <summary>The instant that the refresh is computed for.</summary>
    public const string AsOf = "asOf";

    /// <summary>The prefix of the tables of an institution whose file names none.</summary>
    public const string TablePrefix = "tablePrefix";

    /// <summary>The shape of the tables that the feed fills: <c>own</c>, or <c>cents</c> as the field's newer releases have them.</summary>
    public const string FeedFormat = "feedFormat";

    /// <summary>The prefix of the tables that the feed fills in another shape.</summary>
    public const string FeedPrefix = "feedPrefix";

    /// <summary>The institution's time zone.</summary>
    public const string TimeZone = "timeZone";

    /// <summary>Whether engines show the raw differences of definitions beside the words.</summary>
    public const string RawDiffs = "rawDiffs";

    /// <summary>Which outputs the stack has: <c>full</c> adds the ARNs of data sets.</summary>
    public const string Outputs = "outputs";

    /// <summary>The AWS account, twelve digits.</summary>
    public const string AwsAccountId = "awsAccountId";

    /// <summary>First segment of every id.</summary>
    public const string ResourcePrefix = "resourcePrefix";

    /// <summary>The release of the aws-native provider.</summary>
    public const string AwsNativeVersion = "awsNativeVersion";

    /// <summary>The AWS partition.</summary>
    public const string Partition = "partition";

    /// <summary>Owners of every resource, a JSON list.</summary>
    public const string OwnerArns = "ownerArns";

    /// <summary>Viewers of the dashboards, a JSON list.</summary>
    public const string ViewerArns = "viewerArns";

    /// <summary>Further tags, a JSON object.</summary>
    public const string ExtraTags = "extraTags";

    /// <summary>The folder that each refresh writes the audit report of the last business day into.</summary>
    public const string AuditReport = "auditReport";

    /// <summary>The private key that signs audit reports: a PEM or PFX file.</summary>
    public const string SigningKey = "signingKey";

    /// <summary>The certificate of that key and of those who issued it: a PEM file.</summary>
    public const string SigningCertificate = "signingCertificate";

    /// <summary>The variable that holds the key's passphrase.</summary>
    public const string SigningPassphraseVariable = "signingPassphraseVariable";

    /// <summary>The name in the signature.</summary>
    public const string SigningName = "signingName";

    /// <summary>The address of a time-stamp authority.</summary>
    public const string SigningTimestampAuthority = "signingTimestampAuthority";

    /// <summary>Files with OCSP answers and revocation lists, a JSON list.</summary>
    public const string SigningRevocationFiles = "signingRevocationFiles";

    /// <summary>Fonts for characters that the font of audit reports lacks, a JSON list of files.</summary>
    public const string ReportFonts = "reportFonts";

    /// <summary>An existing data source.</summary>
    public const string DataSourceArn = "dataSourceArn";

    /// <summary>What the organisation demands of its stacks.</summary>
    public const string Policy = "policy";

    /// <summary>The secret with the data source's credentials.</summary>
    public const string DataSourceSecretArn = "dataSourceSecretArn";

    /// <summary>A key of QsGen's own as people write it, with its namespace.</summary>
    public static string Full(string key) => $"{Namespace}:{key}";
}
