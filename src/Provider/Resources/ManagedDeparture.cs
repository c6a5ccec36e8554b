using System.Collections.Immutable;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Wire;

namespace QsGen.Provider.Resources;

/// <summary>Looks whether a database can be left, before anything else of its stack is deleted.</summary>
/// <remarks>
/// It has nothing of its own. As it depends on all other resources of a stack, engines delete it first: what would stop the deletion of
/// the tables at the very end, with every dashboard gone, stops it before anything. Then it keeps everybody else out of them, so that
/// nothing comes up meanwhile.
/// </remarks>
/// <param name="work">Reaches the database.</param>
internal sealed class ManagedDeparture(DatabaseWork work) : ManagedResource
{
    /// <summary>The type token.</summary>
    public const string Token = "qsgen:index:Departure";

    private const string Owner = "owner";

    private static readonly ImmutableArray<PropertySpec> Options =
    [
        new(Owner, PropertyKind.Text, "The mark of the schema that would go; tables that bear another stay and stop nothing."),
        new(SchemaRemoval.ForceInput, PropertyKind.Flag, "Whether deleting may drop the bank's own rows. Default: false."),
        Ownership.Retain,
    ];

    /// <inheritdoc/>
    public override ResourceSpec Spec { get; } = new(
        Token,
        "Looks, before anything of a stack is deleted, whether its database can be left.",
        [
            new(DatabaseTarget.PrefixOutput, PropertyKind.Text, "The prefix of every table.") { Required = true },
            .. DatabaseTarget.Inputs.Where(input => input.Name is DatabaseTarget.UrlInput or DatabaseTarget.CentsInput),
            .. Options,
        ],
        []);

    /// <inheritdoc/>
    public override IEnumerable<PropertyProblem> Judge(PropertyObject inputs) => [];

    /// <inheritdoc/>
    public override IEnumerable<PropertyDifference> Diff(ManagedState old, PropertyObject news) => Spec.Inputs
        .Select(input => PropertyDifference.Between(input.Name, old.Inputs, news)).OfType<PropertyDifference>();

    /// <inheritdoc/>
    public override Task<PropertyObject> PreviewCreateAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken) =>
        Task.FromResult(inputs);

    /// <inheritdoc/>
    public override Task<ManagedState> CreateAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken) =>
        Task.FromResult(new ManagedState($"{inputs.Text(DatabaseTarget.PrefixOutput)}/departure", inputs, inputs));

    /// <inheritdoc/>
    public override Task<PropertyObject> UpdateAsync(
        ManagedState old, PropertyObject news, IResourceLog log, CancellationToken cancellationToken) => Task.FromResult(news);

    /// <inheritdoc/>
    public override Task<ManagedState?> ReadAsync(ManagedState old, CancellationToken cancellationToken) =>
        Task.FromResult<ManagedState?>(old);

    /// <inheritdoc/>
    public override Task DeleteAsync(ManagedState old, IResourceLog log, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.OfExisting(old);
        return VisitAsync(target, old, CloseAsync, cancellationToken);

        async Task<bool> CloseAsync(ISqlSession session, SchemaCleaner cleaner)
        {
            var closed = await cleaner.CloseAsync(cancellationToken);
            try
            {
                await RefuseAsync(target, old, cleaner, cancellationToken);
            }
            catch
            {
                await closed.DisposeAsync();
                throw;
            }

            // Without transactions for tables nobody can be kept out of them.
            if (session.Dialect.HasTransactionalDdl)
            {
                await work.Departing.KeepAsync(target, session, closed);
                return true;
            }

            await closed.DisposeAsync();
            return false;
        }
    }

    /// <summary>Looks whether the database can be left, and leaves it as it is: for plans.</summary>
    /// <exception cref="ResourceFailure">It can't, or it can't be reached.</exception>
    public Task LookAsync(ManagedState old, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.OfExisting(old);
        return VisitAsync(
            target,
            old,
            async (_, cleaner) =>
            {
                await RefuseAsync(target, old, cleaner, cancellationToken);
                return false;
            },
            cancellationToken);
    }

    // What is visited says whether it keeps the session. Tables of another stack, or that stay, stop nothing.
    private async Task VisitAsync(
        DatabaseTarget target, ManagedState old, Func<ISqlSession, SchemaCleaner, Task<bool>> visit, CancellationToken cancellationToken)
    {
        if (old.Inputs.Flag(Ownership.RetainInput) is true || work.IsMissing(target))
        {
            return;
        }

        ISqlSession? session = null;
        try
        {
            session = await work.OpenKnownAsync(work.Today(target), cancellationToken);
            var owner = await new OwnerRegistry(session, target.Schema).FindAsync(TableOwner.Tables, cancellationToken);
            if (owner is not null && owner.Token == old.Inputs.Text(Owner)
                && await visit(session, new SchemaCleaner(session, target.Institution)))
            {
                session = null;
            }
        }
        catch (SqlSessionException failure) when (DatabaseWork.IsGone(failure))
        {
            // Nothing is left to be dropped.
        }
        catch (SqlSessionException failure)
        {
            throw new ResourceFailure(DatabaseWork.WithState(target, failure), failure) { NothingChanged = true };
        }
        finally
        {
            await (session?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private static async Task RefuseAsync(
        DatabaseTarget target, ManagedState old, SchemaCleaner cleaner, CancellationToken cancellationToken)
    {
        if (await cleaner.NeededByAsync(cancellationToken) is { } needed)
        {
            throw SchemaRemoval.Needed(target, needed, "deleted");
        }

        var content = await cleaner.LookAsync(cancellationToken);
        if (content.OwnRows > 0 && old.Inputs.Flag(SchemaRemoval.ForceInput) is not true)
        {
            throw new ResourceFailure(
                $"{target.Label}: the stack would drop {content}; nothing was deleted. "
                + SchemaRemoval.Remedy("remove the stack again"))
            {
                NothingChanged = true,
            };
        }
    }
}
