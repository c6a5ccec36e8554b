using NodaTime;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Provider.Resources;

/// <summary>Marks a part of an institution's tables as made by one resource of one stack, so that nothing else removes it.</summary>
/// <remarks>
/// Engines remove what was replaced after its successor is there, perhaps days later and after the setting went back: by then another
/// resource may own the very same tables. The mark is in the database and in the state; a removal needs both to be the same. States and
/// tables of releases without marks have none on either side.
/// </remarks>
/// <param name="part">The part, see <see cref="TableOwner"/>.</param>
/// <param name="newToken">Draws a token unlike any other.</param>
/// <param name="clock">Says when a part was claimed.</param>
internal sealed class Ownership(string part, Func<string> newToken, IClock clock)
{
    /// <summary>The input that says that the part is to stay when the resource goes.</summary>
    public const string RetainInput = "retain";

    private const string TokenOutput = "owner";
    private const string StackOutput = "ownedBy";

    /// <summary>The input of resources that own a part.</summary>
    public static PropertySpec Retain { get; } = new(
        RetainInput,
        PropertyKind.Flag,
        "Whether what the resource made is to stay when it goes: then it bears no mark, and another stack may take it over. "
        + "Default: false.");

    /// <summary>The outputs of resources that own a part.</summary>
    public static IEnumerable<PropertySpec> Outputs { get; } =
    [
        new(TokenOutput, PropertyKind.Text, "The mark that the database bears too; only what bears it goes with the resource."),
        new(StackOutput, PropertyKind.Text, "The stack that the mark names, as project/stack."),
    ];

    /// <summary>The outputs as a preview knows them.</summary>
    public static PropertyObject Foreseen(ManagedState? old, PropertyObject inputs, IResourceLog log) =>
        inputs.Flag(RetainInput) is true
            ? PropertyObject.Empty
            : Marked(old?.Outputs.Find(TokenOutput) ?? PropertyValue.Unknown, log.Stack);

    /// <summary>Changes that the mark needs: a state of a release without marks, or a stack that was renamed.</summary>
    public static IEnumerable<PropertyDifference> Diff(ManagedState old, PropertyObject news, IResourceLog log)
    {
        if (PropertyDifference.Between(RetainInput, old.Inputs, news) is { } retain)
        {
            yield return retain;
        }
        else if (news.Flag(RetainInput) is not true && old.Outputs.Text(StackOutput) != LabelOf(log.Stack))
        {
            yield return new(StackOutput, DifferenceKind.Update, IsInput: false);
        }
    }

    /// <summary>Fails when the part is another stack's.</summary>
    /// <param name="session">The database.</param>
    /// <param name="target">Whose tables.</param>
    /// <param name="old">The resource as it is; null for a new one.</param>
    /// <param name="log">Says which stack asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ResourceFailure">It is.</exception>
    public async Task RequireAsync(
        ISqlSession session, DatabaseTarget target, ManagedState? old, IResourceLog log, CancellationToken cancellationToken)
    {
        var registry = new OwnerRegistry(session, target.Schema);
        if (await registry.FindAsync(part, cancellationToken) is { } owner
            && owner.Token != old?.Outputs.Text(TokenOutput)
            && !owner.IsStack(log.Stack.Project, log.Stack.Name))
        {
            throw new ResourceFailure(
                $"{target.Label}: the tables of '{target.Institution.Instance}' belong to {owner.Label}, and this is "
                + $"stack '{log.Stack.Name}' of project '{log.Stack.Project}': of two stacks that own the same tables each would drop them "
                + "from under the other. Give this stack a database or an instance name of its own, or have it only read them: "
                + "qsgen:manageDatabase false. If this stack was renamed, run 'up' before anything is replaced; if the other is gone for "
                + $"good, take them from it: {registry.ReleaseStatement}")
            {
                NothingChanged = true,
            };
        }
    }

    /// <summary>Marks the part as this resource's, or as nobody's where it is to stay. Its tables must be there.</summary>
    /// <returns>The outputs that say so.</returns>
    public async Task<PropertyObject> ClaimAsync(
        ISqlSession session,
        DatabaseTarget target,
        ManagedState? old,
        PropertyObject inputs,
        IResourceLog log,
        CancellationToken cancellationToken)
    {
        var registry = new OwnerRegistry(session, target.Schema);
        await using var transaction = await session.BeginAsync(cancellationToken);
        if (inputs.Flag(RetainInput) is true)
        {
            await registry.DisownAsync(part, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return PropertyObject.Empty;
        }

        var token = old?.Outputs.Text(TokenOutput) ?? newToken();
        var at = clock.GetCurrentInstant().InUtc().LocalDateTime;
        await registry.ClaimAsync(part, new(token, log.Stack.Project, log.Stack.Name), at, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Marked(token, log.Stack);
    }

    /// <summary>Why the part must stay when this resource goes; null when it may go with it.</summary>
    public async Task<string?> WhyItStaysAsync(
        ISqlSession session, DatabaseTarget target, ManagedState old, CancellationToken cancellationToken)
    {
        var owner = await new OwnerRegistry(session, target.Schema).FindAsync(part, cancellationToken);
        return (owner, old.Outputs.Text(TokenOutput)) switch
        {
            (null, null) => null,
            (null, _) => "somebody took this stack's mark from them",
            ({ } found, var token) when found.Token == token => null,
            ({ } found, _) => $"they belong to a newer resource of {found.Label}",
        };
    }

    private static string LabelOf(StackIdentity stack) => $"{stack.Project}/{stack.Name}";

    private static PropertyObject Marked(PropertyValue token, StackIdentity stack) =>
        PropertyValue.Object((TokenOutput, token), (StackOutput, LabelOf(stack)));
}
