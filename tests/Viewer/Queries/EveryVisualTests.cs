using System.Text;
using NodaTime;
using QsGen.Components;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Institution;
using QsGen.Tests.Components.Apps;
using QsGen.Tests.Demo.Support;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Drawing;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;
using QsGen.Viewer.State;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Viewer.Queries;

/// <summary>PostgreSQL understands the query of every visual, and of every list of options.</summary>
internal sealed class EveryVisualTests
{
    [Test]
    public async Task Draw_OnPostgres_EveryVisualIsUnderstood()
    {
        var institution = BundledInstitutions.Load(BundledInstitutions.Default);
        await using var database = await DemoDatabase.CreateAsync(SqlDialects.Postgres, institution);
        using var scope = Assert.EnterMultipleScope();
        foreach (var entry in AppCatalogue.All)
        {
            var document = $$"""
                {"DashboardId": "{{entry.Key}}", "Name": "App",
                 "Definition": {{AppDefinition.Of(entry.Build(new AppContext(institution, SqlDialects.Postgres))).ToJsonString()}}}
                """;
            var dashboard = DefinitionReader.Dashboard(DefinitionNode.Parse(Encoding.UTF8.GetBytes(document)));
            var datasets = DatasetQueries.Of(entry.Datasets, institution, SqlDialects.Postgres)
                .ToDictionary(query => query.Identifier, EmittedDatasets.Of);
            var planner = new QueryPlanner(dashboard, datasets, SqlDialects.Postgres);
            var state = ViewState.Resolve(dashboard, StateText.Empty, new LocalDateTime(2026, 11, 30, 18, 0));
            var reader = new SessionReader(database.Session);
            foreach (var sheet in dashboard.Sheets)
            {
                foreach (var visual in sheet.Visuals)
                {
                    var frame = await VisualDrawer.DrawAsync(new(dashboard, sheet, visual, state, planner, reader), CancellationToken.None);
                    Assert.That(frame.Error?.What, Is.Null, visual.Title);
                    Assert.That(frame.State, Is.Not.EqualTo(VisualState.Error), visual.Title);
                }

                foreach (var control in sheet.Controls
                    .Where(control => ControlDrawer.Draw(dashboard, sheet, control, state).HasMoreOptions))
                {
                    Assert.That(
                        (await OptionLists.AskAsync(dashboard, sheet, control, state, "a%", planner, reader,
                            CancellationToken.None)).HasMore,
                        Is.False,
                        control.Title);
                }
            }
        }
    }

    private sealed class SessionReader(ISqlSession session) : IRowReader
    {
        public async Task<QueryRows> ReadAsync(SqlStatement statement, CancellationToken cancellationToken) =>
            new(await session.ListAsync(statement, cancellationToken), TimeSpan.Zero);
    }
}
