using System.Globalization;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;

namespace QsGen.Database.Feed;

/// <summary>Puts the worked examples of the feed into base tables that hold nothing else.</summary>
/// <param name="session">A session on a database with the institution's tables.</param>
/// <param name="institution">Whose feed it is.</param>
internal sealed class ExampleLoad(ISqlSession session, InstitutionModel institution)
{
    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);

    /// <summary>Runs the script that <see cref="EtlExamples.Write"/> gives, all of it or nothing.</summary>
    /// <param name="day">The day of the postings.</param>
    /// <param name="cancellationToken">Stops; nothing is loaded then.</param>
    /// <returns>How many rows there are now, legs and balances.</returns>
    /// <exception cref="SqlSessionException">The tables hold rows already or are missing, or the database failed.</exception>
    public async Task<(long Legs, long Balances)> RunAsync(LocalDate day, CancellationToken cancellationToken)
    {
        if (_schema.Dialect.Feed is not null)
        {
            throw new SqlSessionException(
                $"the examples are rows of QsGen's own tables, and the feed of '{_schema.Prefix}' fills others (qsgen:feedFormat: cents); "
                + "leave that setting out to try them in an empty database");
        }

        await using var held = await session.LockAsync(_schema.LockName, cancellationToken);
        await using var transaction = await session.BeginAsync(cancellationToken);
        var (legs, balances) = await CountAsync(cancellationToken);
        if (legs + balances > 0)
        {
            var found = string.Create(CultureInfo.InvariantCulture, $"{legs} legs and {balances} balances");
            throw new SqlSessionException(
                $"the base tables of '{_schema.Prefix}' hold {found}, and examples would mix with them; name an empty database, such as "
                + "QSGEN_DATABASE_URL=duckdb:try.duckdb");
        }

        await session.ExecuteAsync(EtlExamples.Write(institution, session.Dialect, day), cancellationToken);
        var loaded = await CountAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return loaded;
    }

    private async Task<(long Legs, long Balances)> CountAsync(CancellationToken cancellationToken) => (
        await session.ScalarAsync<long>($"SELECT COUNT(*) FROM {_schema.SqlNameOf(BaseTables.Transactions)}", cancellationToken),
        await session.ScalarAsync<long>($"SELECT COUNT(*) FROM {_schema.SqlNameOf(BaseTables.DailyBalances)}", cancellationToken));
}
