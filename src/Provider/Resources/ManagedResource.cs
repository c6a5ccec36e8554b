using System.Collections.Immutable;
using QsGen.Wire;

namespace QsGen.Provider.Resources;

/// <summary>A resource type: pure judgement of inputs and changes, and the work on the database that follows from it.</summary>
/// <remarks>Work is safe to repeat and safe to interrupt: what was begun is finished by the next run.</remarks>
internal abstract class ManagedResource
{
    /// <summary>What the type takes and gives.</summary>
    public abstract ResourceSpec Spec { get; }

    /// <summary>Fills in defaults that stay what they are: those of the old inputs where there are any.</summary>
    /// <param name="olds">The old checked inputs; empty for a new resource.</param>
    /// <param name="news">The program's inputs, each of the right kind.</param>
    public virtual PropertyObject WithDefaults(PropertyObject olds, PropertyObject news) => news;

    /// <summary>What is wrong with inputs that are each of the right kind; what is not known yet is not judged.</summary>
    public abstract IEnumerable<PropertyProblem> Judge(PropertyObject inputs);

    /// <summary>What differs between a resource as it is and as it shall be.</summary>
    public abstract IEnumerable<PropertyDifference> Diff(ManagedState old, PropertyObject news);

    /// <summary>Looks whether the changes can be carried out, and says what goes with them. Not only asked for in a preview.</summary>
    /// <param name="old">The resource as it is.</param>
    /// <param name="news">The inputs that it shall have.</param>
    /// <param name="changes">What differs, as <see cref="Diff"/> has it.</param>
    /// <param name="log">Tells the person.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What differs, and what the stack adds to it.</returns>
    /// <exception cref="ResourceFailure">The changes would be refused later, when part of them is done.</exception>
    public virtual Task<ImmutableArray<PropertyDifference>> ForeseeAsync(
        ManagedState old,
        PropertyObject news,
        ImmutableArray<PropertyDifference> changes,
        IResourceLog log,
        CancellationToken cancellationToken) => Task.FromResult(changes);

    /// <summary>Makes the resource, or takes over what is there already.</summary>
    /// <exception cref="ResourceFailure">It could not be made.</exception>
    public abstract Task<ManagedState> CreateAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken);

    /// <summary>Says what creating would do, and what the outputs would be as far as they can be known.</summary>
    public abstract Task<PropertyObject> PreviewCreateAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken);

    /// <summary>Looks the resource up; null when it is gone.</summary>
    /// <exception cref="ResourceFailure">It could not be looked up.</exception>
    public abstract Task<ManagedState?> ReadAsync(ManagedState old, CancellationToken cancellationToken);

    /// <summary>Makes the resource what it shall be.</summary>
    /// <exception cref="ResourceFailure">It could not be changed.</exception>
    public abstract Task<PropertyObject> UpdateAsync(
        ManagedState old, PropertyObject news, IResourceLog log, CancellationToken cancellationToken);

    /// <summary>Says what updating would do, and what the outputs would be as far as they can be known.</summary>
    public virtual Task<PropertyObject> PreviewUpdateAsync(
        ManagedState old, PropertyObject news, IResourceLog log, CancellationToken cancellationToken) =>
        PreviewCreateAsync(news, log, cancellationToken);

    /// <summary>Removes the resource. Removing what is gone is success.</summary>
    /// <exception cref="ResourceFailure">It could not be removed, or holds what must not be lost.</exception>
    public abstract Task DeleteAsync(ManagedState old, IResourceLog log, CancellationToken cancellationToken);

    /// <summary>Checks the program's inputs.</summary>
    /// <returns>The inputs with defaults and secret marks, and everything that is wrong with them.</returns>
    public (PropertyObject Inputs, ImmutableArray<PropertyProblem> Problems) Check(PropertyObject olds, PropertyObject news)
    {
        var names = string.Join(", ", Spec.Inputs.Select(property => property.Name).Order(StringComparer.Ordinal));
        ImmutableArray<PropertyProblem> problems = [.. Spec.Misfits(news, $"is not a property of {Spec.Token}; it has {names}")];
        if (!problems.IsEmpty)
        {
            return (news, problems);
        }

        var given = PropertyObject.From(news.Where(property => property.Value is not PropertyNull));
        var inputs = Spec.Inputs
            .Where(property => property.Secret && given.ContainsKey(property.Name))
            .Aggregate(WithDefaults(olds, given), (all, property) => all.SetItem(property.Name, all[property.Name].AsSecret()));
        return (inputs, [.. Judge(inputs)]);
    }
}
