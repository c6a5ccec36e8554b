using System.Collections.Immutable;
using Pulumi;
using QsGen.Components.Deployment;
using QsGen.Components.Resources;
using QsGen.Database.Sessions;

namespace QsGen.Components.Branding;

/// <summary>What all dashboards of an institution share: its theme, and the data source that they read.</summary>
/// <remarks>Without a theme block there is no theme; with a configured data source ARN no data source is created.</remarks>
public sealed class InstitutionBranding : ComponentResource
{
    /// <summary>The type of the component.</summary>
    internal const string ComponentType = "qsgen:index:Branding";

    /// <summary>Registers the theme and the data source.</summary>
    /// <param name="name">Unique among the brandings of the stack.</param>
    /// <param name="args">What it is made from.</param>
    /// <param name="options">Options of the component.</param>
    public InstitutionBranding(string name, InstitutionBrandingArgs args, ComponentResourceOptions? options = null)
        : base(ComponentType, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var (deployment, documents) = (args.Deployment, args.Deployment.Documents);
        var place = new ChildPlace(this, []);
        var theme = documents.Theme is { } look ? new QuickSightResource(LogicalNames.Theme(name), look, deployment, place) : null;
        var dataSource = documents.DataSource is { } source
            ? new QuickSightResource(LogicalNames.DataSource(name), source, deployment, place, Credentials(deployment))
            : null;

        ThemeArn = ArnOf(theme);
        DataSourceArn = ArnOf(dataSource);
        Resources = [.. new[] { theme, dataSource }.OfType<Resource>()];
        RegisterOutputs();
    }

    /// <summary>The theme's ARN; null without a theme.</summary>
    [Output("themeArn")]
    public Output<string?> ThemeArn { get; private set; }

    /// <summary>The ARN of the data source that QsGen created; null when the configuration names one.</summary>
    [Output("dataSourceArn")]
    public Output<string?> DataSourceArn { get; private set; }

    /// <summary>What datasets and dashboards have to wait for.</summary>
    internal ImmutableArray<Resource> Resources { get; }

    private static Output<string?> ArnOf(QuickSightResource? resource) =>
        resource?.Arn.Apply(arn => (string?)arn) ?? Output.Create((string?)null);

    // The user and password never stand in a document, only in this secret.
    private static ImmutableDictionary<string, object?> Credentials(InstitutionDeployment deployment)
    {
        var (user, password) = DatabaseUrl.Parse(deployment.DatabaseUrl!) switch
        {
            PostgresUrl postgres => (postgres.User, postgres.Password),
            OracleUrl oracle => (oracle.User, oracle.Password),
            _ => (null, null),
        };
        if (user is null || password is null || deployment.Settings.DataSourceSecretArn is not null)
        {
            return ImmutableDictionary<string, object?>.Empty;
        }

        var pair = ImmutableDictionary<string, object>.Empty.Add("username", user).Add("password", password.Reveal());
        return ImmutableDictionary<string, object?>.Empty.Add(
            "credentials", Output.CreateSecret(ImmutableDictionary<string, object>.Empty.Add("credentialPair", pair)));
    }
}
