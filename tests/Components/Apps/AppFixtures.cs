using QsGen.Components;
using QsGen.Components.Deployment;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.QuickSight.Sheets;
using QsGen.Tests.Support;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Components.Apps;

/// <summary>Apps to test: each of them for each institution on each dialect.</summary>
internal static class AppFixtures
{
    /// <summary>One case per institution, dialect and app.</summary>
    public static IEnumerable<TestCaseData> Cases =>
        from bank in TestInstitutions.All
        from dialect in SqlDialects.All
        from entry in AppCatalogue.All
        select new TestCaseData(bank.Name, dialect, entry).SetArgDisplayNames(bank.Name, dialect.Name, entry.Key);

    /// <summary>The app of a case.</summary>
    public static App Build(string bank, SqlDialect dialect, AppEntry entry) =>
        entry.Build(new AppContext(TestInstitutions.Named(bank), dialect));

    /// <summary>Every app for one context.</summary>
    public static IEnumerable<App> AppsOf(AppContext context) => AppCatalogue.All.Select(entry => entry.Build(context));

    /// <summary>Every app for the institution of the inventory.</summary>
    public static IEnumerable<App> Default =>
        AppsOf(new AppContext(BundledInstitutions.Load(BundledInstitutions.Default), SqlDialects.Postgres));
}
