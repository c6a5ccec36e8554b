using QsGen.Database.Refresh;
using QsGen.Database.Relations;
using QsGen.Database.Schema;
using QsGen.Database.Tables;

namespace QsGen.Tests.Database.Refresh;

/// <summary>The law of <see cref="IncrementalRefreshTests"/> is worth something: a mistake in any step of an incremental refresh
/// breaks it where everything changes at once.</summary>
internal sealed class PlantedMistakeTests
{
    private RefreshStage _stage = null!;

    private static IEnumerable<string> Scratches => NamesOf<ScratchStep>().Concat(NamesOf<WorkStep>());

    private static IEnumerable<string> Relations => NamesOf<RelationStep>();

    [OneTimeSetUp]
    public async Task OpenAsync() => _stage = await RefreshStage.OpenAsync(EverythingChanges.Story);

    [OneTimeTearDown]
    public ValueTask CloseAsync() => _stage?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Test]
    public async Task Refresh_NoMistake_IsNotFoundFault() => Assert.That(await _stage.NoticesAsync((sql, _) => sql), Is.False);

    [TestCaseSource(nameof(Scratches))]
    public async Task Refresh_ChangesNotNoticed_BreaksTheLaw(string scratch) => Assert.That(
        await _stage.NoticesAsync((sql, book) =>
            WithoutRows(sql, $"CREATE TEMPORARY TABLE {book.Schema.Dialect.Identifier(new ScratchNames(book.Schema).Of(scratch))} AS\n")),
        Is.True);

    // A statement that changes rows, left out, leaves other rows: the mistake needs no run to be seen.
    [TestCaseSource(nameof(Relations))]
    public void Refresh_OldRowsNotRemoved_BreaksTheLaw(string relation) =>
        Assert.That(_stage.RowsChangedBy(book => $"DELETE FROM {Spelled(book, relation)}"), Is.Positive);

    [TestCaseSource(nameof(Relations))]
    public void Refresh_NewRowsLeftOut_BreaksTheLaw(string relation) =>
        Assert.That(_stage.RowsChangedBy(book => $"INSERT INTO {Spelled(book, relation)}"), Is.Positive);

    [Test]
    public async Task Refresh_RowsNotChangedInPlace_BreaksTheLaw()
    {
        Assert.That(NamesOf<ChangeStep>(), Has.Exactly(1).Items, "one such step, and no other statement of a refresh updates");
        Assert.That(
            await _stage.NoticesAsync((sql, _) => sql.StartsWith("UPDATE ", StringComparison.Ordinal) ? "SELECT 1" : sql), Is.True);
    }

    private static IEnumerable<string> NamesOf<T>()
        where T : RefreshStep => RelationCatalogue.BuiltIn.Steps.OfType<T>().Select(step => step.Name);

    private static string WithoutRows(string sql, string head) => sql.StartsWith(head, StringComparison.Ordinal)
        ? $"{head}SELECT * FROM (\n{sql[head.Length..]}\n) none WHERE 1 = 0"
        : sql;

    private static string Spelled(HarborBook book, string relation) => book.Schema.SqlNameOf(DatabaseSchema.Relation(relation));
}
