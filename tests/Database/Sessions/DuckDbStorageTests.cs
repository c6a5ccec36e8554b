using QsGen.Database.Sessions;

namespace QsGen.Tests.Database.Sessions;

/// <summary>How a DuckDB file holds amounts: as they are, because the engine unpacks numbers of 16 bytes slowly.</summary>
internal sealed class DuckDbStorageTests
{
    [Test]
    public async Task Amounts_AreNotPacked()
    {
        var folder = Directory.CreateTempSubdirectory("qsgen-storage-").FullName;
        try
        {
            var url = new DuckDbUrl(Path.Combine(folder, "bank.duckdb"));
            await using var session = await SqlSessions.OpenAsync(url, CancellationToken.None);
            await session.ExecuteAsync(
                "CREATE TABLE paid AS SELECT CAST(range * 7919 % 100003 AS DECIMAL(38,2)) AS amount FROM range(130000)",
                CancellationToken.None);
            await session.ExecuteAsync("CHECKPOINT", CancellationToken.None);

            Assert.That(
                await session.ListAsync(
                    "SELECT DISTINCT compression FROM pragma_storage_info('paid') WHERE segment_type <> 'VALIDITY'",
                    CancellationToken.None),
                Is.EqualTo(new[] { new object[] { "Uncompressed" } }));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
