using QsGen.Institution;
using QsGen.Provider.Resources;
using QsGen.Tests.Support;
using QsGen.Wire;

namespace QsGen.Tests.Provider;

/// <summary>The report of a stack as a resource: it follows the refresh, stops no deployment, and is never removed.</summary>
internal sealed class ManagedReportTests
{
    private const string File = "reports/audit.pdf";

    private Log _log = null!;
    private Writer _writer = null!;
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => (_folder, _log, _writer) = (new(), new(), new());

    [TearDown]
    public void TearDown() => _folder.Dispose();

    private ManagedReport Resource => new(new DatabaseWork(_folder.Path), _writer, _folder.Path);

    private static PropertyObject Inputs => PropertyValue.Object(
        (DatabaseTarget.InstitutionInput, BundledInstitutions.Text(BundledInstitutions.Default)),
        (DatabaseTarget.UrlInput, "duckdb:bank.duckdb"),
        ("source", BundledInstitutions.Default),
        ("folder", "reports"),
        ("refreshRun", 1));

    [Test]
    public async Task Create_NamesTheFile_AndIsDoneWithIt()
    {
        var created = await Resource.CreateAsync(Inputs, _log, default);

        Assert.That(created.Outputs["report"], Is.EqualTo((PropertyValue)File));
        Assert.That(_writer.Order!.Url.Display, Does.EndWith(Path.Combine(_folder.Path, "bank.duckdb")));
        Assert.That(_writer.Order.Setting("folder"), Is.EqualTo("reports"));
        Assert.That(Resource.Diff(created, Inputs), Is.Empty);
    }

    [Test]
    public async Task Create_ThatCanNotWrite_SaysWhyAndIsDueAgain()
    {
        _writer.Answer = WrittenReport.None("no.key can't be read");

        var created = await Resource.CreateAsync(Inputs, _log, default);

        Assert.That(created.Outputs["report"], Is.EqualTo((PropertyValue)"not written: no.key can't be read"));
        Assert.That(_log.Lines, Is.EqualTo(new[] { "warning: no audit report: no.key can't be read" }));
        Assert.That(Resource.Diff(created, Inputs).Select(change => change.Property), Is.EqualTo(new[] { "due" }));
    }

    [Test]
    public async Task AnotherRefresh_IsAnotherReport()
    {
        var created = await Resource.CreateAsync(Inputs, _log, default);

        Assert.That(
            Resource.Diff(created, Inputs.SetItem("refreshRun", 2)).Select(change => (change.Property, change.Replaces)),
            Is.EqualTo(new[] { ("refreshRun", false) }));
    }

    [Test]
    public async Task FileThatIsGone_IsFoundByReading_AndOneThatIsThereStaysWhenTheResourceGoes()
    {
        var created = await Resource.CreateAsync(Inputs, _log, default);
        var gone = await Resource.ReadAsync(created, default);
        var path = _folder.Write(File, "%PDF");
        var found = await Resource.ReadAsync(created, default);
        await Resource.DeleteAsync(created, _log, default);

        Assert.That((gone!.Outputs["due"], found!.Outputs["due"]), Is.EqualTo(((PropertyValue)true, (PropertyValue)false)));
        Assert.That(path, Does.Exist);
    }

    private sealed class Writer : IReportWriter
    {
        public WrittenReport Answer { get; set; } = new(File, "wrote it", []);

        public ReportOrder? Order { get; private set; }

        public Task<WrittenReport> WriteAsync(ReportOrder order, CancellationToken cancellationToken)
        {
            Order = order;
            return Task.FromResult(Answer);
        }
    }

    private sealed class Log : IResourceLog
    {
        public List<string> Lines { get; } = [];

        public StackIdentity Stack { get; } = new("bank", "dev");

        public void Info(string message) => Lines.Add(message);

        public void Warn(string message) => Lines.Add($"warning: {message}");

        public void Progress(string message) => Lines.Add(message);
    }
}
