using QsGen.Database.Dialects;
using QsGen.Database.Sessions;

namespace QsGen.Tests.Database.Refresh;

/// <summary>A fresh book on one engine for each test.</summary>
/// <param name="dialect">The engine.</param>
internal abstract class HarborFixture(SqlDialect dialect)
{
    protected SqlDialect Dialect { get; } = dialect;

    protected HarborBook Book { get; private set; } = null!;

    [SetUp]
    public async Task OpenAsync() => Book = await HarborBook.OpenAsync(Dialect);

    [TearDown]
    public async Task CloseAsync()
    {
        if (Book is not null)
        {
            await Book.DisposeAsync();
        }
    }

    /// <summary>Runs statements on the book's database, as somebody of the bank would.</summary>
    protected Task RunAsync(params IEnumerable<string> statements) => Book.Session.ScriptAsync(statements, CancellationToken.None);
}
