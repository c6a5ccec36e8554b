using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;
using QsGen.Components.Shared;
using QsGen.Database.Datasets;
using QsGen.Database.Sessions;
using QsGen.QuickSight;
using QsGen.QuickSight.Resources;
using QsGen.QuickSight.Themes;

namespace QsGen.Components.Deployment;

/// <summary>Every QuickSight resource of a deployment. The stack registers these documents and <c>json apply</c> writes them,
/// so the two can't disagree.</summary>
/// <remarks>They are built and checked on first use, all at once; the same deployment always gives the same bytes. Nothing but
/// <see cref="Findings"/> is to be had of documents that AWS would refuse.</remarks>
internal sealed class DeploymentDocuments
{
    private readonly InstitutionDeployment _deployment;
    private readonly ImmutableArray<AppEntry> _apps;
    private readonly Lazy<CheckedDocuments> _checked;

    /// <summary>The documents of a deployment.</summary>
    /// <param name="deployment">The institution and where it goes.</param>
    /// <param name="apps">The apps that it makes, in the order of creation.</param>
    public DeploymentDocuments(InstitutionDeployment deployment, ImmutableArray<AppEntry> apps)
    {
        (_deployment, _apps) = (deployment, apps);
        _checked = new(Build);
    }

    /// <summary>Everything that is wrong with the documents, and warnings.</summary>
    public ImmutableArray<DocumentFinding> Findings => _checked.Value.Findings;

    /// <summary>The theme; null when the institution has no theme block.</summary>
    /// <exception cref="RunException">A document can't be built, or AWS would refuse it.</exception>
    public ResourceDocument? Theme => Passed.Shared.FirstOrDefault(document => document.Kind == ResourceKind.Theme);

    /// <summary>The data source; null when the configuration names an existing one.</summary>
    /// <exception cref="RunException">A document can't be built, or AWS would refuse it.</exception>
    public ResourceDocument? DataSource => Passed.Shared.FirstOrDefault(document => document.Kind == ResourceKind.DataSource);

    /// <summary>All documents, in the order of creation.</summary>
    /// <exception cref="RunException">A document can't be built, or AWS would refuse it.</exception>
    public IEnumerable<ResourceDocument> All => Passed.Shared.Concat(_apps.SelectMany(app => Of(app).All));

    /// <summary>The documents of one app.</summary>
    /// <exception cref="RunException">A document can't be built, or AWS would refuse it.</exception>
    public AppDocuments Of(AppEntry app) => Passed.Apps[app]!;

    private CheckedDocuments Passed => _checked.Value.Findings.Where(finding => finding.IsError).ToList() is { Count: > 0 } errors
        ? throw new RunException(string.Join(System.Environment.NewLine, errors))
        : _checked.Value;

    // Sheets and SQL do not need each other until the end, so they are written side by side.
    private CheckedDocuments Build()
    {
        var shared = BuildShared();
        var queries = Task.Run<IReadOnlyCollection<DatasetQuery>>(() => DatasetQueries.All(_deployment.Institution, _deployment.Dialect));
        var building = _apps.Select(app => Task.Run(() => BuildAsync(app, queries))).ToList();
        var built = Task.WhenAll(building).GetAwaiter().GetResult();

        return new CheckedDocuments(
            shared,
            _apps.Zip(built).ToImmutableDictionary(pair => pair.First, pair => pair.Second.Documents),
            [.. DocumentCheck.Find(shared), .. built.SelectMany(app => app.Findings)]);
    }

    private async Task<CheckedApp> BuildAsync(AppEntry app, Task<IReadOnlyCollection<DatasetQuery>> queries)
    {
        try
        {
            var documents = await new AppDocumentsBuilder(app, _deployment).BuildAsync(queries).ConfigureAwait(false);
            return new CheckedApp(documents, DocumentCheck.Find(documents));
        }
        catch (TreeException mistake)
        {
            return new CheckedApp(null, [.. mistake.Problems.Select(problem => DocumentFinding.Of(app.AnalysisFile, problem))]);
        }
    }

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
                Host = DataSourcePlace.Of(postgres).Host,
                Port = DataSourcePlace.Of(postgres).Port,
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

    private sealed record CheckedDocuments(
        ImmutableArray<ResourceDocument> Shared,
        ImmutableDictionary<AppEntry, AppDocuments?> Apps,
        ImmutableArray<DocumentFinding> Findings);

    // Without documents the findings say why.
    private sealed record CheckedApp(AppDocuments? Documents, ImmutableArray<DocumentFinding> Findings);
}
