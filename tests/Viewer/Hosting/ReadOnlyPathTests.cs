using System.Net;
using System.Text;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Tests.Support;
using QsGen.Viewer.Hosting;
using QsGen.Viewer.Sources;

namespace QsGen.Tests.Viewer.Hosting;

/// <summary>Nothing writes to a server through the viewer: not a dataset's own query, by whichever address it is asked, and not after one
/// that asks the server to allow it.</summary>
internal sealed class ReadOnlyPathTests
{
    private const string Dashboard = """
        {"DashboardId": "app", "Name": "App", "Definition": {
          "DataSetIdentifierDeclarations": [
            {"Identifier": "w", "DataSetArn": "arn:aws:quicksight:x:1:dataset/writing"},
            {"Identifier": "a", "DataSetArn": "arn:aws:quicksight:x:1:dataset/allowing"}],
          "ParameterDeclarations": [{"StringParameterDeclaration": {"Name": "p", "ParameterValueType": "SINGLE_VALUED",
            "DefaultValues": {"StaticValues": [""]}}}],
          "Sheets": [{"SheetId": "s", "Name": "S",
            "ParameterControls": [{"Dropdown": {"ParameterControlId": "c", "Title": "C", "SourceParameterName": "p",
              "SelectableValues": {"LinkToDataSetColumn": {"DataSetIdentifier": "w", "ColumnName": "number"}}}}],
            "Visuals": [
              {"TableVisual": {"VisualId": "writing", "ChartConfiguration": {"FieldWells": {"TableUnaggregatedFieldWells": {"Values": [
                {"FieldId": "f", "Column": {"DataSetIdentifier": "w", "ColumnName": "number"}}]}}}}},
              {"TableVisual": {"VisualId": "allowing", "ChartConfiguration": {"FieldWells": {"TableUnaggregatedFieldWells": {"Values": [
                {"FieldId": "f", "Column": {"DataSetIdentifier": "a", "ColumnName": "number"}}]}}}}}]}]}}
        """;

    private const string Template = """
        {"DataSetId": "ID", "Name": "ID", "PhysicalTableMap": {"t": {"CustomSql": {
          "SqlQuery": SQL, "Columns": [{"Name": "number", "Type": "STRING"}]}}}}
        """;

    [TestCase("SELECT nextval('counter') AS number")]
    [TestCase("SELECT lo_create(4711)::text AS number")]
    [TestCase("WITH w AS (INSERT INTO kept VALUES (1) RETURNING one) SELECT one AS number FROM w")]
    [TestCase("SELECT 1 AS number) given; INSERT INTO kept VALUES (1); SELECT (1")]
    [TestCase("SELECT write_it() AS number")]
    public async Task Get_WhatWrites_IsRefused(string sql)
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialects.Postgres);
        await using var session = await database.OpenAsync();
        await session.ExecuteAsync("CREATE SEQUENCE counter", CancellationToken.None);
        await session.ExecuteAsync("CREATE TABLE kept (one integer)", CancellationToken.None);
        await session.ExecuteAsync(
            "CREATE FUNCTION write_it() RETURNS integer LANGUAGE sql VOLATILE AS 'INSERT INTO kept VALUES (1) RETURNING one'",
            CancellationToken.None);
        var set = DefinitionSet.Read("test", new[]
        {
            Dashboard, Dataset("writing", sql),
            Dataset("allowing", "SELECT set_config('default_transaction_read_only', 'off', false) AS number"),
        }.Select((text, index) => ($"{index}", (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text))));
        await using var reader = new DatabaseReader(database.Url, TimeProvider.System, valuesKept: 0);
        await using var host = await ViewerHost.StartAsync(
            new ViewerService(new WatchedSource(() => [], () => set), reader, TimeProvider.System),
            new(0, IPAddress.Loopback, null, []),
            CancellationToken.None);
        using var client = new HttpClient { BaseAddress = host.Address };

        using var scope = Assert.EnterMultipleScope();
        foreach (var address in new[] { "visuals/writing", "visuals/writing/rows.csv", "visuals/writing/rows.xlsx", "controls/c/options" })
        {
            Assert.That(await client.GetStringAsync("/api/apps/app/sheets/s/visuals/allowing"), Does.Contain("\"text\":\"off\""));
            using var answer = await client.GetAsync($"/api/apps/app/sheets/s/{address}");
            Assert.That(
                await answer.Content.ReadAsStringAsync(),
                Does.Contain("read-only").Or.Contain("must be at the top level").Or.Contain("semicolon"),
                address);
        }

        var untouched = await session.ScalarAsync<long>(
            "SELECT (SELECT COUNT(*) FROM kept) + (SELECT COUNT(*) FROM counter WHERE is_called) "
            + "+ (SELECT COUNT(*) FROM pg_largeobject_metadata WHERE oid = 4711)",
            CancellationToken.None);
        Assert.That(untouched, Is.Zero);
    }

    private static string Dataset(string id, string sql) => Template
        .Replace("ID", id, StringComparison.Ordinal)
        .Replace("SQL", System.Text.Json.JsonSerializer.Serialize(sql), StringComparison.Ordinal);
}
