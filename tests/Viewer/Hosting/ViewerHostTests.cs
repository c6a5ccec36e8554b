using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using QsGen.Database.Sessions;
using QsGen.Tests.Support;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Hosting;
using QsGen.Viewer.Sources;

namespace QsGen.Tests.Viewer.Hosting;

/// <summary>The web server lets only read, only by its own names, and says what is wrong.</summary>
internal sealed class ViewerHostTests
{
    private const string Dashboard = """
        {"DashboardId": "app", "Name": "App", "Definition": {
          "DataSetIdentifierDeclarations": [{"Identifier": "d", "DataSetArn": "arn:aws:quicksight:x:1:dataset/rows"}],
          "Sheets": [{"SheetId": "s", "Name": "S", "Visuals": [
            {"KPIVisual": {"VisualId": "good", "ChartConfiguration": {"FieldWells": {"Values": [{"NumericalMeasureField": {
              "FieldId": "f", "Column": {"DataSetIdentifier": "d", "ColumnName": "amount"},
              "AggregationFunction": {"SimpleNumericalAggregation": "SUM"}}}]}}}},
            {"KPIVisual": {"VisualId": "bad", "ChartConfiguration": {"FieldWells": {"Values": [{"NumericalMeasureField": {
              "FieldId": "f", "Column": {"DataSetIdentifier": "d", "ColumnName": "ghost\"; DROP"}}}]}}}}]}]}}
        """;

    private const string Dataset = """
        {"DataSetId": "rows", "Name": "Rows", "PhysicalTableMap": {"t": {"CustomSql": {
          "SqlQuery": "SELECT 1.5 AS amount UNION ALL SELECT 2", "Columns": [{"Name": "amount", "Type": "DECIMAL"}]}}}}
        """;

    private DatabaseReader _reader = null!;
    private ViewerService _service = null!;
    private ViewerHost _host = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        var set = DefinitionSet.Read("test", new[] { ("a", Dashboard), ("b", Dataset), ("c", "{\"DashboardId\": \n 1,,}") }
            .Select(pair => (pair.Item1, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(pair.Item2))));
        _reader = new(new DuckDbUrl(DuckDbUrl.InMemory), TimeProvider.System);
        _service = new(new WatchedSource(() => [], () => set), _reader, TimeProvider.System, null, new OnePage());
        _host = await ViewerHost.StartAsync(_service, new(0, IPAddress.Loopback, null, []), CancellationToken.None);
        _client = new() { BaseAddress = _host.Address };
    }

    [OneTimeTearDown]
    public async Task OneTimeTearDown()
    {
        _client.Dispose();
        await _host.DisposeAsync();
        await _reader.DisposeAsync();
    }

    [TestCase("/api/apps", 200, "line 2, column")]
    [TestCase("/api/apps/app/sheets/s", 200, "\"visuals\":[{\"id\":\"good\"")]
    [TestCase("/api/apps/app/sheets/s", 200, "\"hasHelp\":true")]
    [TestCase("/api/apps/app/sheets/s/help", 200, "{\"title\":\"About\",\"html\":")]
    [TestCase("/api/apps/app/sheets/ghost/help", 404, "There is no such page")]
    [TestCase("/api/apps/app/sheets/s/visuals/good", 200, "\"text\":\"3.50\"")]
    [TestCase("/api/apps/app/sheets/s/visuals/bad", 200, "has no column or calculated field")]
    [TestCase("/api/apps/app/sheets/ghost", 404, "There is no such page")]
    [TestCase("/api/apps/app/sheets/s/visuals/good/rows.csv", 200, "Amount\r\n3.5")]
    [TestCase("/api/apps/app/sheets/s/visuals/good/rows.xlsx", 200, "xl/worksheets/sheet1.xml")]
    public async Task Get_IsAnswered(string address, int status, string part)
    {
        using var answer = await _client.GetAsync(address);

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(part));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Not.Contain("unsafe").And.Contain("'none'"));
    }

    [Test]
    public async Task Copy_HasTheHelpOfItsSheets()
    {
        using var folder = new TemporaryFolder();

        await foreach (var page in new StaticCopy(_service).WriteAsync(folder.Path, CancellationToken.None))
        {
            Assert.That(File.Exists(page), page);
        }

        Assert.That(
            await File.ReadAllTextAsync(Path.Combine(folder.Path, "frames", "app.s.js")),
            Does.Contain("\"/api/apps/app/sheets/s/help\":{\"title\":\"About\""));
    }

    // Encrypted, and open only to whom a named proxy has signed in.
    [Test]
    public async Task Start_WithACertificateAndAProxy_LetsThoseInWhomItNames()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var service = new ViewerService(DefinitionFolder.Source("/nowhere", "nowhere"), _reader, TimeProvider.System);
        await using var host = await ViewerHost.StartAsync(
            service,
            new(0, IPAddress.Loopback, null, []) { Certificate = certificate, Proxies = [IPAddress.Loopback] },
            CancellationToken.None);
        using var trusting = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var client = new HttpClient(trusting) { BaseAddress = host.Address };
        using var nobody = await client.GetAsync("/api/apps");
        client.DefaultRequestHeaders.Add("X-Forwarded-User", "ann@bank");
        using var somebody = await client.GetAsync("/api/apps");

        Assert.That(host.Address.Scheme, Is.EqualTo("https"));
        Assert.That(
            (nobody.StatusCode, somebody.StatusCode), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.UnprocessableEntity)));
    }

    [Test]
    public async Task Post_IsRefused()
    {
        using var answer = await _client.PostAsync("/api/apps", new StringContent(""));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
    }

    [Test]
    public async Task Get_ByAnotherName_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/apps") { Headers = { Host = "evil.example" } };
        using var answer = await _client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MisdirectedRequest));
    }

    [Test]
    public async Task Start_PortInUse_TakesTheNextFreeOne()
    {
        var service = new ViewerService(DefinitionFolder.Source("/nowhere", "nowhere"), _reader, TimeProvider.System);
        await using var second = await ViewerHost.StartAsync(
            service, new(_host.Address.Port, IPAddress.Loopback, "0123456789abcdef", []), CancellationToken.None);
        using var client = new HttpClient { BaseAddress = second.Address };
        using var without = await client.GetAsync("/api/apps");
        using var with = await client.GetAsync("/api/apps?token=0123456789abcdef");

        Assert.That(second.Address.Port, Is.GreaterThan(_host.Address.Port));
        Assert.That(without.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(with.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await with.Content.ReadAsStringAsync(), Does.Contain("There is no such folder."));
    }

    private sealed class OnePage : ISheetHelp
    {
        public bool Knows(string app, string sheet) => true;

        public Task<HelpFrame?> ReadAsync(string app, string sheet, CancellationToken cancellationToken) =>
            Task.FromResult<HelpFrame?>(new("About", "<p>It.</p>"));
    }
}
