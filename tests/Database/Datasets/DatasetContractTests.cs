using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Database.Refresh;
using QsGen.Database.Sessions;
using QsGen.Institution;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Datasets;

/// <summary>Runs every dataset of every institution and holds its answer to its contract.</summary>
internal sealed class DatasetContractTests
{
    private readonly Dictionary<(SqlDialect Engine, string Institution), HarborBook> _books = [];

    private static IEnumerable<TestCaseData> Everywhere =>
        from engine in TestDatabase.Engines
        from name in BundledInstitutions.Names
        select new TestCaseData(engine, name).SetArgDisplayNames(engine.Name, name);

    private static IEnumerable<TestCaseData> Others =>
        from engine in TestDatabase.Engines
        from name in TestInstitutions.All.Select(institution => institution.Name).Except(BundledInstitutions.Names)
        select new TestCaseData(engine, name).SetArgDisplayNames(engine.Name, name);

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        foreach (var book in _books.Values)
        {
            await book.DisposeAsync();
        }
    }

    [TestCaseSource(nameof(Everywhere))]
    public async Task All_AfterARefresh_ReturnTheirColumns(SqlDialect engine, string name)
    {
        var book = await BookAsync(engine, name);

        await HoldAsync(book, query => query.SqlWithDefaults);
    }

    [TestCaseSource(nameof(Everywhere))]
    public async Task All_WithChosenMetadata_ReturnTheirColumns(SqlDialect engine, string name)
    {
        var book = await BookAsync(engine, name);
        var key = book.Institution.Rails.SelectMany(rail => rail.MetadataKeys).First().Value;

        await HoldAsync(book, query => query.Bind(query.Parameters.ToImmutableDictionary(
            parameter => parameter.Name,
            parameter => parameter.MultiValued ? ["one", "it's two"] : ImmutableArray.Create(key))));
    }

    [TestCaseSource(nameof(Everywhere))]
    public async Task All_WrappedAsQuickSightDoes_StillRun(SqlDialect engine, string name)
    {
        var book = await BookAsync(engine, name);

        await HoldAsync(book, query =>
        {
            var columns = string.Join(", ", query.Columns.Select(column => $"\"{column.Name}\""));
            return $"SELECT {columns} FROM ({query.SqlWithDefaults}) AS t WHERE 1 = 1";
        });
    }

    [TestCaseSource(nameof(Others))]
    public async Task All_OtherInstitutions_ReturnTheirColumns(SqlDialect engine, string name)
    {
        var book = await BookAsync(engine, name);
        var key = book.Institution.Rails.SelectMany(rail => rail.MetadataKeys).Select(key => key.Value).FirstOrDefault("none");

        await HoldAsync(book, query => query.SqlWithDefaults);
        await HoldAsync(book, query => query.Bind(query.Parameters.ToImmutableDictionary(
            parameter => parameter.Name, _ => ImmutableArray.Create(key))));
    }

    // Opened with the first test and only looked at by all.
    private async Task<HarborBook> BookAsync(SqlDialect engine, string name)
    {
        if (_books.TryGetValue((engine, name), out var open))
        {
            return open;
        }

        var institution = TestInstitutions.Named(name);
        var book = _books[(engine, name)] = await HarborBook.OpenAsync(engine, institution);
        await book.Session.ExecuteAsync(EtlExamples.Write(institution, engine, new(2030, 1, 15)), CancellationToken.None);
        await book.RefreshAsync(new LocalDateTime(2030, 1, 16, 12, 0), RefreshMode.Full);
        return book;
    }

    private static async Task HoldAsync(HarborBook book, Func<DatasetQuery, string> write)
    {
        using var scope = Assert.EnterMultipleScope();
        foreach (var query in DatasetQueries.All(book.Institution, book.Session.Dialect))
        {
            await using var rows = await book.Session.QueryAsync(write(query), CancellationToken.None);
            Assert.That(
                rows.Columns.Select(column => $"{column.Name} {column.Type.Name}"),
                Is.EqualTo(query.Columns.Select(column => $"{column.Name} {TypeOf(column.Type).Name}")),
                query.Suffix);
        }
    }

    private static Type TypeOf(DatasetColumnType type) => type switch
    {
        DatasetColumnType.String => typeof(string),
        DatasetColumnType.Decimal => typeof(decimal),
        DatasetColumnType.Integer => typeof(long),
        DatasetColumnType.DateTime => typeof(DateTime),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "unknown type"),
    };
}
