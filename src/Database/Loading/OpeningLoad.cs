using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Database.Loading;

/// <summary>Writes what accounts held before the feed begins, as legs of origin <see cref="Origin"/>, all of them or none.</summary>
/// <remarks>
/// One leg per account, one-sided, just before its first business day. What is there already is left alone; another amount is a further
/// version. Flows, limits and transfers know nothing of these legs; balances, statements and the trial balance begin with them.
/// </remarks>
/// <param name="session">A session that nothing else uses meanwhile.</param>
/// <param name="institution">Whose accounts.</param>
internal sealed class OpeningLoad(ISqlSession session, InstitutionModel institution)
{
    /// <summary>The origin, and the rail, of opening balances.</summary>
    public const string Origin = FeedShape.OpeningOrigin;

    /// <summary>The transfer type of opening balances.</summary>
    public const string Type = FeedShape.OpeningType;

    private const int LongestId = 255;

    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);

    /// <summary>Takes opening balances from entries.</summary>
    /// <exception cref="SqlSessionException">The schema is not applied, another run is going on, or the database failed.</exception>
    public Task<OpeningReport> FromEntriesAsync(
        IReadOnlyCollection<OpeningEntry> entries, bool execute, CancellationToken cancellationToken) =>
        LoadAsync(
            known => entries.Select(entry => new Choice(
                entry.Place, entry.AccountId, entry.Amount, known.GetValueOrDefault(entry.AccountId))),
            execute,
            cancellationToken);

    /// <summary>Accepts the first stored balance of each leaf account that has no opening balance as its start.</summary>
    /// <exception cref="SqlSessionException">The schema is not applied, another run is going on, or the database failed.</exception>
    public Task<OpeningReport> FromBalancesAsync(bool execute, CancellationToken cancellationToken) => LoadAsync(
        known => known.Values.Where(account => account is { IsLeaf: true, Opening: null } && account.AssumedStart != 0)
            .Select(account => new Choice(account.AccountId, account.AccountId, account.AssumedStart, account)),
        execute,
        cancellationToken);

    private async Task<OpeningReport> LoadAsync(
        Func<IReadOnlyDictionary<string, FirstBalance>, IEnumerable<Choice>> choose, bool execute, CancellationToken cancellationToken)
    {
        await using var held = await session.LockAsync(_schema.LockName, cancellationToken);
        await new SchemaVersions(session, _schema).CurrentAsync(institution, cancellationToken);
        await using var transaction = await session.BeginAsync(cancellationToken);
        var chosen = choose(await FirstBalancesAsync(cancellationToken)).ToList();
        var problems = chosen.Select(ProblemOf).OfType<string>().ToImmutableArray();
        if (!problems.IsEmpty)
        {
            return new(0, 0, 0, problems, Loaded: false);
        }

        var rows = chosen.Where(one => one.Account!.Opening != one.Amount).Select(one => Row(one.Account!, one.Amount)).ToList();
        var changed = rows.Count(row => row.Supersedes is not null);
        var report = new OpeningReport(rows.Count - changed, changed, chosen.Count - rows.Count, [], Loaded: false);
        if (!execute)
        {
            return report;
        }

        await new BaseTableLoader(session, _schema).LoadAsync(rows.ToAsyncEnumerable(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return report with { Loaded = true };
    }

    private static string? ProblemOf(Choice choice) => choice switch
    {
        { Account: null } => $"{choice.Place}: no internal account '{choice.AccountId}' has a balance, so nobody knows when its business "
            + "days begin; load its balances first",
        { Account: var account } when IdOf(account).Length > LongestId =>
            $"{choice.Place}: the id of account '{choice.AccountId}' is too long for a leg of that name; write it under another id",
        _ => null,
    };

    private static string IdOf(FirstBalance account) => $"opening-{account.AccountId}";

    private static TransactionRow Row(FirstBalance account, decimal amount) => new()
    {
        Id = IdOf(account),
        TransferId = IdOf(account),
        AccountId = account.AccountId,
        AccountName = account.Name,
        AccountRole = account.Role,
        AccountScope = "internal",
        AccountParentRole = account.ParentRole,
        AmountMoney = amount,
        AmountDirection = amount < 0 ? "Debit" : "Credit",
        Status = "Posted",
        Posting = account.FirstDayStart.PlusSeconds(-1),
        TransferType = Type,
        RailName = Origin,
        Origin = Origin,
        Supersedes = account.Opening is null ? null : "TechnicalCorrection",
    };

    private async Task<IReadOnlyDictionary<string, FirstBalance>> FirstBalancesAsync(CancellationToken cancellationToken)
    {
        var query = SqlTemplates.Get("Sql/Loading/first-balances.sql")
            .Render(_schema.Dialect, institution.Instance.Value, new FeedFacts(institution, _schema.Dialect));
        var rows = await session.ListAsync(query, cancellationToken);
        return rows.Select(row => new FirstBalance(
                (string)row[0]!, row[1] as string, row[2] as string, row[3] as string, LocalDateTime.FromDateTime((DateTime)row[4]!),
                Convert.ToDecimal(row[5], CultureInfo.InvariantCulture),
                row[6] is null ? null : Convert.ToDecimal(row[6], CultureInfo.InvariantCulture),
                Convert.ToInt32(row[7], CultureInfo.InvariantCulture) == 1))
            .ToDictionary(account => account.AccountId, StringComparer.Ordinal);
    }

    private sealed record Choice(string Place, string AccountId, decimal Amount, FirstBalance? Account);

    private sealed record FirstBalance(
        string AccountId, string? Name, string? Role, string? ParentRole, LocalDateTime FirstDayStart, decimal AssumedStart,
        decimal? Opening, bool IsLeaf);
}
