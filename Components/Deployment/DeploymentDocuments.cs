using System.Collections.Immutable;
using System.Text.Json.Nodes;
using QsGen.Components.Branding;
using QsGen.QuickSight;
using QsGen.QuickSight.Resources;
using QsGen.QuickSight.Themes;
using QsGen.Sql.Sessions;

namespace QsGen.Components.Deployment;

/// <summary>Every QuickSight resource of a deployment. The stack registers these documents and <c>json apply</c> writes them,
/// so the two can't disagree.</summary>
/// <remarks>Each document is built on first use; the same deployment always gives the same bytes.</remarks>
internal sealed class DeploymentDocuments
{
    private readonly InstitutionDeployment _deployment;
    private readonly Lazy<ImmutableDictionary<AppEntry, AppDocuments>> _apps;
    private readonly Lazy<ImmutableArray<ResourceDocument>> _shared;

    /// <summary>The documents of a deployment.</summary>
    public DeploymentDocuments(InstitutionDeployment deployment)
    {
        _deployment = deployment;
        _apps = new(() => AppCatalogue.All.ToImmutableDictionary(
            app => app,
            app => DocumentCheck.Require(() => AppDocumentsBuilder.Build(app, deployment), built => built.All)));
        _shared = new(() => DocumentCheck.Require(BuildShared, built => built));
    }

    /// <summary>The theme; null when the institution has no theme block.</summary>
    public ResourceDocument? Theme => _shared.Value.FirstOrDefault(document => document.Kind == ResourceKind.Theme);

    /// <summary>The data source; null when the configuration names an existing one.</summary>
    public ResourceDocument? DataSource => _shared.Value.FirstOrDefault(document => document.Kind == ResourceKind.DataSource);

    /// <summary>All documents, in the order of creation.</summary>
    /// <exception cref="Pulumi.RunException">One can't be built, or AWS would refuse it.</exception>
    public IEnumerable<ResourceDocument> All => _shared.Value.Concat(AppCatalogue.All.SelectMany(app => Of(app).All));

    /// <summary>The documents of one app.</summary>
    public AppDocuments Of(AppEntry app) => _apps.Value[app];

    private ImmutableArray<ResourceDocument> BuildShared()
    {
        var shared = ImmutableArray.CreateBuilder<ResourceDocument>();
        var names = _deployment.Names;
        if (_deployment.Institution.Theme is not null)
        {
            var theme = ThemeDocument.Build(Head(ResourceKind.Theme, names.ThemeId, Palette.Name), Palette);
            shared.Add(new ResourceDocument(ResourceKind.Theme, names.ThemeId, theme, "theme.json"));
        }

        if (_deployment.Settings.DataSourceArn is null && _deployment.DatabaseUrl is { } url)
        {
            var dataSource = DataSourceBody(DatabaseUrl.Parse(url));
            shared.Add(new ResourceDocument(ResourceKind.DataSource, names.DataSourceId, dataSource, "datasource.json"));
        }

        return shared.ToImmutable();
    }

    private ThemePalette Palette => InstitutionPalette.Of(_deployment.Institution.Theme);

    private JsonObject DataSourceBody(DatabaseUrl url)
    {
        var head = Head(ResourceKind.DataSource, _deployment.Names.DataSourceId, _deployment.Names.DataSourceName);
        var secret = _deployment.Settings.DataSourceSecretArn;

        return url switch
        {
            PostgresUrl postgres => new DataSourceDocument
            {
                Engine = DatabaseEngine.PostgreSql,
                Host = postgres.Host,
                Port = postgres.Port,
                Database = postgres.Database,
                SecretArn = secret,
            }.Build(head),
            OracleUrl oracle => new DataSourceDocument
            {
                Engine = DatabaseEngine.Oracle,
                Host = oracle.Host,
                Port = oracle.Port,
                Database = oracle.Service,
                SecretArn = secret,
            }.Build(head),
            DuckDbUrl => DataSourceDocument.BuildFile(head),
            _ => throw new InvalidOperationException($"{url.GetType().Name} has no data source."),
        };
    }

    private ResourceHead Head(ResourceKind kind, string id, string name) => _deployment.Names.Head(kind, id, name);
}
