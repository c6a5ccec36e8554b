using System.Text;
using NodaTime;
using QsGen.Components.L1Dashboard;
using QsGen.Components.L2FlowTracing;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.QuickSight.Sheets;
using QsGen.Tests.Components.Apps;
using QsGen.Tests.Support;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Drawing;
using QsGen.Viewer.Frames;
using QsGen.Viewer.State;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Viewer.Frames;

/// <summary>What a sheet says of what narrows it: nothing that does not hold.</summary>
internal sealed class SheetFrameTests
{
    private static readonly AppContext Default = new(BundledInstitutions.Load(BundledInstitutions.Default), SqlDialects.DuckDb);

    private static readonly DashboardDefinition L1 = Read(L1DashboardApp.Build(Default));

    [Test]
    public void Days_WhileADrillShowsATransferOnAnyDay_AreNotOffered_AndTheFilterSaysSo()
    {
        var usual = Frame("l1-sheet-transactions", "");
        var drilled = Frame("l1-sheet-transactions", "p.pL1TxTransfer=tx-1");

        Assert.Multiple(() =>
        {
            Assert.That(usual.Controls.Select(control => control.Title), Does.Contain("Date From").And.Contain("Date To"));
            Assert.That(usual.Filters.Select(filter => $"{filter.Label} {filter.Text}"), Does.Contain("Date To 2026-11-23"));
            Assert.That(drilled.Controls.Select(control => control.Title), Has.None.StartsWith("Date"));
            Assert.That(
                drilled.Filters.Where(filter => !filter.IsDefault || filter.Label.StartsWith("Date", StringComparison.Ordinal))
                    .Select(filter => $"{filter.Label} {filter.Text}"),
                Is.EqualTo(new[] { "Transfer Id tx-1, on any day" }));
        });
    }

    [Test]
    public void Days_OfASheetThatADrillNarrowsToAnAccount_StillHold() => Assert.That(
        Frame("l1-sheet-drift", "p.pL1FilterAccount=a1").Controls.Select(control => control.Title), Does.Contain("Date From"));

    [Test]
    public void Choice_ThatNobodyMade_IsSaidInTheSheetsWords() => Assert.That(
        Frame("l1-sheet-daily-statement", "").Filters.Single(filter => filter.Label == "Account").Text,
        Is.EqualTo("Largest drift, until one is chosen"));

    [Test]
    public void Days_OfAllTime_AreNoDays()
    {
        var flows = Read(L2FlowTracingApp.Build(Default));
        var frame = Frame("l2ft-sheet-rails", "", flows);

        Assert.Multiple(() =>
        {
            Assert.That(frame.Controls.Where(control => control.Kind == ControlKind.Date).Select(control => control.Values.Single()),
                Is.EqualTo(new[] { "", "" }));
            Assert.That(frame.Filters.Where(filter => filter.Label.StartsWith("Date", StringComparison.Ordinal))
                .Select(filter => filter.Text), Is.All.EqualTo("any day"));
        });
    }

    private static SheetFrame Frame(string sheet, string state, DashboardDefinition? of = null)
    {
        var dashboard = of ?? L1;
        return SheetDrawer.Draw(
            dashboard,
            dashboard.Sheets.Single(one => one.Id == sheet),
            ViewState.Resolve(dashboard, StateText.Parse(state), new LocalDateTime(2026, 11, 24, 0, 0)),
            new(FreshnessState.Fresh, null, null, ""),
            "1");
    }

    private static DashboardDefinition Read(App app) => DefinitionReader.Dashboard(DefinitionNode.Parse(Encoding.UTF8.GetBytes(
        $$"""{"DashboardId": "app", "Name": "App", "Definition": {{AppDefinition.Of(app).ToJsonString()}}}""")));
}
