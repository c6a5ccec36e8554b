using QsGen.Database.Schema;
using QsGen.Database.Sessions;

namespace QsGen.Provider.Resources;

/// <summary>Removes the tables of an institution, and says beforehand what would go or why it would be refused.</summary>
/// <param name="work">Reaches the database.</param>
/// <param name="ownership">Knows whose the tables are.</param>
internal sealed class SchemaRemoval(DatabaseWork work, Ownership ownership)
{
    /// <summary>The input that says that the bank's own rows may go too.</summary>
    public const string ForceInput = "forceDestroy";

    /// <summary>Says what a move to other tables does to the present ones.</summary>
    /// <exception cref="ResourceFailure">They hold the bank's own rows: removing them would be refused when all else is done.</exception>
    public async Task ForeseeAsync(ManagedState old, IResourceLog log, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.OfExisting(old);
        var isRetained = old.Inputs.Flag(Ownership.RetainInput) is true;
        if (!isRetained && !work.IsMissing(target))
        {
            await work.ForecastAsync(target, log, LookAsync, cancellationToken);
        }

        async Task<string> LookAsync(ISqlSession session)
        {
            if (await ownership.WhyItStaysAsync(session, target, old, cancellationToken) is { } reason)
            {
                return $"would leave the tables of '{target.Institution.Instance}' alone: {reason}";
            }

            var cleaner = new SchemaCleaner(session, target.Institution);
            if (await cleaner.NeededByAsync(cancellationToken) is { } needed)
            {
                throw Needed(target, needed, "changed");
            }

            var content = await cleaner.LookAsync(cancellationToken);
            return content.OwnRows > 0 && !IsForced(old)
                ? throw new ResourceFailure(
                    $"{target.Label}: these settings give the stack other tables, and would drop {content}. Nothing was changed. "
                    + $"Go back to the old settings first. {Remedy("change them")}")
                {
                    NothingChanged = true,
                }
                : $"would drop {content}";
        }
    }

    /// <summary>Removes the tables if they are this resource's; of an embedded database that holds nothing else, its file too.</summary>
    /// <exception cref="ResourceFailure">They hold the bank's own rows, or the database failed.</exception>
    public async Task RemoveAsync(ManagedState old, IResourceLog log, CancellationToken cancellationToken)
    {
        var target = work.Today(DatabaseTarget.OfExisting(old));
        if (work.IsMissing(target))
        {
            return;
        }

        try
        {
            var (prefix, url) = (target.Institution.Instance.Value, work.UrlOf(target));
            var went = await work.Departing.DropAsync(
                target, (session, closed) => DropAsync(session, () => closed.DropAsync(cancellationToken)));
            if (went is null)
            {
                await using var session = await work.OpenKnownAsync(target, cancellationToken);
                went = await DropAsync(
                    session,
                    () => new SchemaCleaner(session, target.Institution).CleanAsync(IsForced(old) ? prefix : null, cancellationToken));
            }

            if (went is true && url is DuckDbUrl embedded && await DuckDbFile.DeleteIfEmptyAsync(embedded, cancellationToken))
            {
                log.Info($"{target.Label}: nothing was left in it, so the file is gone too");
            }
        }
        catch (OwnRowsException kept)
        {
            throw new ResourceFailure($"{target.Label}: {kept.Fact}; nothing was removed. {Remedy("remove the stack again")}", kept)
            {
                NothingChanged = true,
            };
        }
        catch (SqlSessionException failure) when (DatabaseWork.IsGone(failure))
        {
            log.Info($"{target.Label}: the database is gone, and the tables with it");
        }
        catch (SqlSessionException failure)
        {
            throw new ResourceFailure(DatabaseWork.WithState(target, failure), failure)
            {
                NothingChanged = target.Url.Dialect.HasTransactionalDdl,
            };
        }

        async Task<bool> DropAsync(ISqlSession session, Func<Task<IReadOnlyList<string>>> drop)
        {
            var prefix = target.Institution.Instance.Value;
            if (await ownership.WhyItStaysAsync(session, target, old, cancellationToken) is { } reason)
            {
                log.Info($"{target.Label}: left the tables of '{prefix}' alone: {reason}");
                return false;
            }

            var gone = await drop();
            log.Info(FormattableString.Invariant(
                $"{target.Label}: dropped {gone.Count} {(gone.Count == 1 ? "table" : "tables")} of '{prefix}'"));
            return true;
        }
    }

    /// <summary>The refusal to remove tables that others need.</summary>
    /// <param name="target">Whose tables.</param>
    /// <param name="needed">By what they are needed.</param>
    /// <param name="done">What was not done.</param>
    public static ResourceFailure Needed(DatabaseTarget target, string needed, string done) =>
        new($"{target.Label}: {needed}; nothing was {done}. Have what needs them dropped first, then try again")
        {
            NothingChanged = true,
        };

    private static bool IsForced(ManagedState state) => state.Inputs.Flag(ForceInput) is true;

    /// <summary>How rows of the bank's own can go or stay. Both ways work through the state that the next 'up' writes: a resource must
    /// have been told before it goes.</summary>
    public static string Remedy(string then) =>
        "To have the tables dropped with all rows: set qsgen:forceDestroyDatabase to true "
        + $"('pulumi config set qsgen:forceDestroyDatabase true'), run 'up', then {then}. "
        + "To leave them where they are, do the same with qsgen:retainDatabase";
}
